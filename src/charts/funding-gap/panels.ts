/** All plans side by side on one scale: what each says, and its columns. */
import { fill } from '../../ledger/template.ts';
import { BRIDGE, endingOf } from '../../model/endings.ts';
import { run, type Run } from '../../model/run.ts';
import { aboutShort } from '../../model/show.ts';
import type { Mark } from '../kit/contract.ts';
import { write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { columnsOf, SOURCES, tallest, type Column, type Source } from './columns.ts';
import type { FundingData } from './data.ts';
import { dueLine, middleOf, payerMarks, stackOf, type Paths, type Plot } from './stack.ts';
import { ENDING_PLANS, plansOf, type FundingState, type LaterPlan, type Plan } from './states.ts';

/** One plan, run. */
export interface Panel {
  plan: Plan;
  /** One of the endings of one bill, which is named by its ending. */
  isEnding: boolean;
  result: Run;
  columns: Column[];
  /** Of its tallest column, in billions. */
  most: number;
  /** More than a bridge is open. */
  open: boolean;
  ending: string;
}

export const panelsOf = ({ endings }: Pick<FundingData, 'endings'>, state: FundingState): Panel[] =>
  plansOf(state).map(([plan, inputs]) => {
    const result = run(inputs);
    const columns = columnsOf(result);
    return {
      ...{ plan, result, columns },
      isEnding: ENDING_PLANS.some((id) => id === plan),
      most: tallest(columns),
      open: result.peakGap > BRIDGE * result.bill || result.gap2033 >= 0.5,
      ending: endings[endingOf(result)],
    };
  });

/** What a panel is called: an ending by itself, another plan by whose numbers it has. */
export const nameOf = (
  { plan, isEnding, ending }: Panel,
  names: Readonly<Record<LaterPlan | 'yours', string>>,
) => (isEnding ? ending : names[plan as LaterPlan | 'yours']);

/**
 * What stays unpaid, in words.
 * @param named with the name of the ending
 */
export function verdictOf(
  { result: { peakGap }, open, ending }: Panel,
  { words }: FundingData,
  named: boolean,
): string {
  const texts = named ? words.ended : words.verdicts;
  const slots = { ending, sum: aboutShort(peakGap) };
  if (peakGap < 0.5) return fill(texts.paid, slots);
  return fill(open ? texts.open : texts.late, slots);
}

/** The plan in which each payer is named: where its part tells the story. */
const NAMED_IN: Readonly<Partial<Record<Plan, Source>>> = {
  renegotiates: 'gap',
  grows: 'customers',
  markets: 'investors',
  public: 'public',
  february: 'lenders',
  september: 'partners',
};

/** Where a panel's columns stand. */
export type Placed = Panel & { plot: Plot };

/**
 * The columns of all panels: a path for each payer.
 * @param tiny they are a few pixels high
 */
export function columnMarks(panels: readonly Placed[], tiny: boolean): Mark[] {
  const all = Object.fromEntries(SOURCES.map((source) => [source, ''])) as Paths;
  for (const { columns, plot } of panels) {
    const paths = stackOf(columns, plot, false);
    for (const source of SOURCES) all[source] += paths[source];
  }
  return payerMarks(all, panels.map(({ columns, plot }) => dueLine(columns, plot)).join(''), tiny);
}

/**
 * Each payer's name in one of the panels, with a line into its part; and the ground on which panels stand.
 * @param at over the first years, which are low; beside the last year; or nowhere
 */
export function payerNames(
  panels: readonly Placed[],
  { words }: FundingData,
  size: number,
  at: 'over' | 'beside' | 'none',
): Mark[] {
  const lines = panels.map(
    ({ columns, plot: { x, foot, pitch } }) => `M${num(x)},${num(foot)}H${num(x + columns.length * pitch)}`,
  );
  const names = panels.flatMap(({ plan, columns, plot }): Mark[] => {
    const source = NAMED_IN[plan];
    if (!source || at === 'none') return [];
    const parts = columns.map((_, i) => middleOf(columns, plot, source, i)).filter((part) => part !== null);
    const { x, foot, pitch, scale } = plot;
    const wide = textWidth(words.names[source], { size });
    const end = x + columns.length * pitch;
    const last = parts.at(-1);
    if (at === 'beside' && last) {
      lines.push(`M${num(end - pitch / 2)},${num(last.y)}H${num(end + 4)}`);
      return [
        write(`payer-${source}`, words.names[source], {
          ...{ x: end + 6, y: Math.max(size, last.y + size * 0.35), size },
        }),
      ];
    }
    const under = Math.min(columns.length - 2, Math.ceil((wide + 4) / pitch));
    const high = Math.max(...columns.slice(0, under).map(({ due }) => due)) * scale;
    const y = foot - high - size * 0.45 - 2;
    // Into the part that is seen best among those that the name does not hide.
    const near = parts.filter((part) => part.x > x + Math.min(wide, under * pitch) * 0.6).slice(0, 3);
    const [best] = (near.length > 0 ? near : parts).sort((a, b) => b.tall - a.tall);
    if (best) {
      const from = { x: Math.min(x + wide + 3, best.x), y: best.x > x + wide + 3 ? y - size * 0.3 : y + 4 };
      lines.push(`M${num(from.x)},${num(from.y)}L${num(best.x)},${num(best.y)}`);
    }
    return [write(`payer-${source}`, words.names[source], { x, y, size })];
  });
  return [{ kind: 'path', key: 'hairlines', d: lines.join(''), classes: 'hairline' }, ...names];
}
