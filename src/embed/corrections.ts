/** Which corrections a frame tells its readers of. Pure; for the build and for the frame in the browser. */
import { GRADES, type Correction, type Grade } from '../corrections/types.ts';

/** How long a frame that does not know when it was published tells of a correction. */
const DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

/**
 * What a frame of a chart may have to tell, at most one a grade, the gravest first: of each grade the newest,
 * since whoever cannot know an older one cannot know it either.
 * @param step the frame's only step, where its address names one
 */
export function pickCorrections(
  corrections: readonly Correction[],
  chart: string,
  step?: string,
): Correction[] {
  const here = corrections.filter(({ places }) =>
    places.some(
      (place) =>
        place.kind === 'chart' &&
        place.id === chart &&
        (step === undefined || place.steps.length === 0 || place.steps.includes(step)),
    ),
  );
  return GRADES.flatMap((grade) => {
    const [first, ...others] = here.filter((correction) => correction.grade === grade);
    return first ? [others.reduce((newest, one) => (one.at > newest.at ? one : newest), first)] : [];
  });
}

/**
 * Whether a correction is news to the readers of a page. By its time of publication, where that is known: what
 * was corrected in the same minute, or on the day of a page that names its day only, is told. Else by what it
 * concerns and how long ago it was: slips of wording are left out, and so is what is older than 90 days.
 * @param at when it was corrected, ISO
 * @param pub when the page was published: a day, which begins at midnight UTC, or a minute in UTC; or `null`
 * @param now milliseconds, by the reader's clock
 */
export function isNews(at: string, grade: Grade, pub: string | null, now: number): boolean {
  const made = Date.parse(at);
  if (pub !== null) return made >= Date.parse(pub);
  return grade !== 'wording' && now - made <= DAYS * DAY;
}
