/** The bar: data, state and size in, keyed marks out. */
import { fill } from '../../ledger/template.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { write } from '../kit/pen.ts';
import { wrap } from '../kit/text.ts';
import type { Money, WhoPaysData } from './data.ts';
import { byDate, known } from './foot.ts';
import { layoutOf, type Layout } from './layout.ts';
import { box, gapLabel, labels, worded, type Block } from './parts.ts';
import { results } from './results.ts';
import { pieces, stack, sum } from './stack.ts';
import type { WhoPaysState } from './states.ts';
import { empty, payers } from './views.ts';

const rowsIn = ({ rows }: WhoPaysData, { after }: WhoPaysState) => rows.filter((row) => row.after <= after);
const plansIn = ({ plans }: WhoPaysData, { after }: WhoPaysState) =>
  plans.filter((plan) => plan.after <= after && (plan.until ?? Infinity) > after);

/** The whole, hatched from what is filled to its upper end. */
function frame({ whole }: WhoPaysData, filled: number, { bar, y }: Layout): Mark[] {
  return area({
    key: 'gap',
    d: box(bar.x0, bar.x1, y(whole.value), y(filled)),
    payer: 'gap',
    evidence: whole.evidence,
    claim: whole.claim,
  });
}

/** The sum over the bar. */
const head = ({ words }: WhoPaysData, { bar, top, label: size }: Layout): Mark =>
  write('head', words.head, { x: bar.x0, y: top - 7, size, weight: 600 });

/** Plans as outlines over the hatch, above what is filled; apart from the bar what is promised on a condition. */
function hoped(data: WhoPaysData, state: WhoPaysState, layout: Layout): Mark[] {
  const { bar, apart, y, top, loud, leading, small, words } = layout;
  const rows = rowsIn(data, state);
  const filled = sum(rows);
  const plans = plansIn(data, state);
  const beside = data.beside.filter(({ after }) => after <= state.after);
  const outlines = stack('plan', plans, bar, y, filled, true);
  const promises = stack('beside', beside, apart, y, 0, true);
  const { initials, labels: said, ...texts } = data.words;
  const named = (plan: Money) => {
    const name = small ? plan.short : plan.name;
    return plan.weak ? fill(said.weak, { name }) : name;
  };
  const summed = ({ payer, value }: Money, digits?: number) =>
    fill(said.planned, { initial: initials[payer], sum: dollars(value, 'short', digits) });
  const blocks: Block[] = [
    // Its hairline passes over what stands apart.
    {
      key: 'filled',
      y: y((filled + sum(beside)) / 2),
      lines: worded(dollars(filled, 'short', 3), texts.filled, layout),
    },
    ...plans.map((plan): Block => ({
      key: plan.claim,
      y: outlines.middles.get(plan.claim) ?? 0,
      lines: worded(summed(plan, 3), named(plan), layout),
    })),
    ...beside.map((one): Block => ({
      key: one.claim,
      y: promises.middles.get(one.claim) ?? 0,
      from: apart.x1 + 2,
      lines: [
        ...worded(summed(one), named(one), layout),
        ...wrap(texts.promise, words.width, { size: layout.label }).map((text) => ({
          text,
          strong: false,
        })),
      ],
    })),
  ];
  const under = wrap(texts.hopedNote, words.width, { size: layout.label }).length;
  return [
    ...stack('in', pieces(rows), bar, y).marks,
    ...outlines.marks,
    ...promises.marks,
    ...labels(blocks, bar.x1 + 2, top + loud + leading * (under + 0.6), layout),
    ...gapLabel(data, filled, words.x, texts.hopedNote, layout),
  ];
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: WhoPaysData, state: WhoPaysState, size: Size): Scene {
  if (state.view === 'endings' || state.view === 'model') return results(data.words, state, size);
  const layout = layoutOf(data, state, size);
  const { width, height } = size;
  const full = !['empty', 'payers'].includes(state.view);
  const views = {
    empty: () => empty(data, layout),
    payers: () => payers(data, layout),
    known: () => known(data, rowsIn(data, state), layout),
    dated: () => byDate(data, rowsIn(data, state), layout),
    hoped: () => hoped(data, state, layout),
  };
  const marks: Mark[] = [
    ...frame(data, full ? sum(rowsIn(data, state)) : 0, layout),
    ...(state.view === 'empty' ? [] : [head(data, layout)]),
    ...views[state.view](),
  ];
  return { width, height, marks };
}
