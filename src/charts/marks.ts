/** How marks look on pages: the rules of all charts, then each chart's own, which may differ. For pages to import. */
import './kit/marks.css';
import './own-marks.ts';
