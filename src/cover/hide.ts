/** What an address asks to cover, and what of a row of steps is covered. Pure. */

/** `hide=end`, wherever it stands in a query. */
export const HIDE = /[?&]hide=end(&|$)/;

/** `present`, with any value: the story on a projector. */
const PRESENT = /[?&]present(&|=|$)/;

/** Either: what the page shows is not what it was built as, and nothing is seen before that is settled. */
export const WAITS = /[?&](hide=end|present)(&|=|$)/;

/** Whether a query asks for the presentation. */
export const asksToPresent = (search: string): boolean => PRESENT.test(search);

/** Whether a query asks that answers be covered. */
export const asksToHide = (search: string): boolean => new URLSearchParams(search).get('hide') === 'end';

/** The steps of a page in their order, by place: those from `from` on are covered but for the open ones. */
export interface Covering {
  /** The place of the question. */
  readonly from: number;
  readonly open: ReadonlySet<number>;
}

/** What is read of the covers. */
export const isCovered = ({ from, open }: Covering, at: number): boolean => at >= from && !open.has(at);

/**
 * What is seen of a picture: all of it; without its title and what it says in words, as a question is put; or nothing.
 * On the way between two steps the picture has something of either.
 * @param at the step that it shows or is nearest to
 * @param beside the steps that it may be on the way to or from; none at rest
 */
export function pictureOf(
  covering: Covering,
  at: number,
  beside: readonly number[] = [],
): 'whole' | 'question' | 'gone' {
  const covered = [at, ...beside].filter((one) => isCovered(covering, one));
  if (covered.length === 0) return 'whole';
  return covered.some((one) => one > covering.from) ? 'gone' : 'question';
}

/** The place of the question: that of the step that is asked for, else the first. */
export const questionAt = (steps: readonly string[], asked: string | null): number =>
  Math.max(0, steps.indexOf(asked ?? ''));
