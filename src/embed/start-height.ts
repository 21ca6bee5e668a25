/**
 * The height that a frame needs, worked out at build from the widths of its words and the rules of
 * `src/embed/embed.css`: for hosts where nobody listens when the frame says it.
 */
import type { BuiltChart } from '../charts/build.ts';
import { sourceCredit } from '../ledger/publishers.ts';
import { wrap } from '../charts/kit/text.ts';
import { correctedOn, lineOf } from '../corrections/places.ts';
import { correctionsOf } from '../corrections/read.ts';
import { edgeOf, stageHeight } from './sizes.ts';

/** Lines and gaps as the style sheet sets them. */
const TITLE = { weight: 600, min: 20, share: 0.023, max: 32, leading: 1.12 } as const;
const DECK = { size: 14, line: 19 } as const;
const FOOT = { size: 13, line: 18 } as const;
/** Paddings, the gaps round the stage, the row of controls. */
const REST = 118;
/** Below this the foot breaks into one more row. */
const NARROW = { column: 440, row: 40 } as const;
/** A correction's line, of which a frame shows one; padded and set apart. */
const NOTE = { size: 13, line: 20, padding: 10, around: 20 } as const;
/** The row of a switch between measures. */
const SWITCH = 44;

const clamp = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

/** How high the words and the stage are on a column. */
export function heightOf(
  words: { titles: readonly string[]; deck: string; source: string },
  column: number,
): number {
  const inner = column - 2 * edgeOf(column);
  const lines = (text: string, face: { size: number; weight?: 400 | 600 }) => wrap(text, inner, face).length;
  const size = clamp(TITLE.min, column * TITLE.share, TITLE.max);
  const title = Math.max(...words.titles.map((text) => lines(text, { size, weight: TITLE.weight })));
  const text =
    title * size * TITLE.leading +
    lines(words.deck, DECK) * DECK.line +
    lines(words.source, FOOT) * FOOT.line;
  const more = column < NARROW.column ? NARROW.row : 0;
  return Math.ceil(stageHeight(column) + text + more + REST);
}

/** How high the longest correction of a chart is on a column; 0 where it has none. */
function noteHeight(chart: string, column: number): number {
  const inner = column - 2 * edgeOf(column) - 2 * NOTE.padding;
  const lines = correctionsOf('chart', chart).map(
    (correction) => wrap(`${correctedOn(correction.at)}: ${lineOf(correction)}`, inner, NOTE).length,
  );
  return lines.length === 0 ? 0 : Math.max(...lines) * NOTE.line + NOTE.around;
}

/**
 * Pixels for a chart on a column.
 * @param step one step, or `null` for the whole chart: then the highest of its steps counts
 */
export function startHeight(built: BuiltChart, step: string | null, column: number): number {
  const titles = (step === null ? built.steps : [step]).map((id) => built.step(id).title);
  const source = sourceCredit(built.publishers);
  const more = step === null && built.text.switch ? SWITCH : 0;
  const note = noteHeight(built.chart.id, column);
  return heightOf({ titles, deck: built.text.deck, source }, column) + more + note;
}
