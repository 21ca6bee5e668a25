/** What the bar at the edge of the screen shows, from where the page stands and nothing else. Pure. */

/** Of the screen's height: what has come this far up has been reached. */
const LINE = 0.9;

/** A stretch of the page, from its upper edge. */
export interface Stretch {
  top: number;
  bottom: number;
}
/** Where everything stands that the bar follows. */
export interface Track {
  /** The upper edge of the step that first shows the bar filled; a page without it shows the bar from its head. */
  known: number;
  /** The ends of chapters, with whom each asked about. */
  closes: (Stretch & { payer: string })[];
  /** The chapter of the model, without the end that closes it. */
  model: Stretch | null;
}
/** `none` before the bar was shown filled, else the record, with a payer who stands out, or the model's result. */
export type Shown = { view: 'none' } | { view: 'record'; lit: string } | { view: 'model' };

/**
 * What the bar shows.
 * @param y how far the page is scrolled, with the screen's height, in pixels
 */
export function shownAt({ known, closes, model }: Track, y: number, screen: number): Shown {
  const line = y + screen * LINE;
  if (!(known <= line)) return { view: 'none' };
  if (model && model.top <= line && model.bottom > line) return { view: 'model' };
  const closing = closes.findLast(({ top, bottom }) => bottom <= line && top >= y);
  return { view: 'record', lit: closing?.payer ?? '' };
}
