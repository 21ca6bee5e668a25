/** Small parts that the ring and the list share. */
import type { GroupMark, Mark, TextMark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import type { Flow } from './data.ts';
import type { CircleState, View } from './states.ts';

/**
 * A flow with a price: an arrow that wears its evidence.
 * @param core a ribbon's middle line
 */
export function priced(
  key: string,
  { payer, evidence = 'projected', claim }: Flow,
  d: string,
  core?: string,
): Mark[] {
  return area({ key, d, payer, evidence, claim, ...(core === undefined ? {} : { core }) });
}

/** A flow without a price: thin dashes, and an arrowhead that wears the evidence. */
export function unpriced(
  key: string,
  { payer, evidence = 'projected', claim }: Flow,
  d: string,
  tip: string,
): GroupMark {
  return {
    kind: 'group',
    key,
    x: 0,
    y: 0,
    classes: `m-line unpriced ev-${evidence}${payer ? ` p-${payer}` : ''}`,
    ...(claim ? { claim } : {}),
    marks: [
      { kind: 'path', key: 'way', d },
      { kind: 'path', key: 'tip', d: tip, classes: 'm-tip' },
    ],
  };
}

export const text = (key: string, words: string, at: Omit<TextMark, 'kind' | 'key' | 'text'>): TextMark => ({
  kind: 'text',
  key,
  text: words,
  ...at,
});

/** A number in a disc: which leg of the way this is. */
export function numbered(key: string, x: number, y: number, label: string, opacity: number): GroupMark {
  return {
    ...{ kind: 'group', key, x, y, opacity },
    marks: [
      { kind: 'circle', key: 'disc', cx: 0, cy: 0, r: 10, classes: 'own-dot' },
      text('label', label, { x: 0, y: 4.5, anchor: 'middle', size: 13, weight: 600, classes: 't-label' }),
    ],
  };
}

/** What is read in a state: its own words, or on the first half of the way those of the view before. */
export function wording({ show, before, t }: CircleState): { view: View; opacity: number } {
  return before && t < 0.5
    ? { view: before, opacity: 1 - 2 * t }
    : { view: show, opacity: before ? 2 * t - 1 : 1 };
}
