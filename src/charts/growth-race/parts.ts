/** Small parts that the drawings of the race share. */
import { formatAmount } from '../../ledger/format.ts';
import type { TextMark } from '../kit/contract.ts';
import { wrap } from '../kit/text.ts';
import type { RaceData, Run } from './types.ts';
import type { RaceState } from './states.ts';

/** Billions of dollars as a label, to three figures unless more are asked for: 10.711 is "$10.7bn". */
export const bn = (value: number, figures = 3): string => formatAmount(value * 1e9, 'USD', 'short', figures);

export const leads = (name: string, { lead }: RaceState): boolean => lead === '' || lead === name;

/** The companies that a state shows. */
export const shown = ({ runs }: RaceData, state: RaceState): Run[] =>
  state.alone ? runs.filter(({ name }) => leads(name, state)) : runs;

/** Where the first two companies pass a level: years after their start, and billions of dollars. */
export const passed = (data: RaceData, state: RaceState): (readonly [number, number])[] => [
  [data.own.length - 1, data.own.at(-1)!.value],
  ...shown(data, state).flatMap((of) =>
    [of.ten, of.values.length - 1].map((i) => [i, of.values[i]!] as const),
  ),
];

type Setting = Pick<TextMark, 'x' | 'y' | 'size'> & Partial<TextMark>;

/** One line of text. */
export function words(key: string, text: string, at: Setting): TextMark {
  return { kind: 'text', key, text, classes: 't-label t-halo', ...at };
}

/** A paragraph as text marks, one a line; upwards from its last line where `up` is set. */
export function paragraph(key: string, text: string, width: number, at: Setting, up = false): TextMark[] {
  const { size, weight } = at;
  const leading = Math.round(size * 1.25);
  const lines = wrap(text, width, { size, weight });
  const first = up ? at.y - (lines.length - 1) * leading : at.y;
  return lines.map((line, i) => words(`${key}-${i}`, line, { ...at, y: first + i * leading }));
}
