/** The rules that only one chart's marks follow, found by the chart's folder. In a file of its own, to come second. */
import.meta.glob(['./*/marks.css', '!./kit/marks.css'], { eager: true });
