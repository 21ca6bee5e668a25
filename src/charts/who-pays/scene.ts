/** The bar: data, state and size in, keyed marks out. */
import { PAYERS } from '../../ledger/payers.ts';
import { formatNames } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { wrap } from '../kit/text.ts';
import type { Money, WhoPaysData } from './data.ts';
import { dated } from './dated.ts';
import { layoutOf, type Layout } from './layout.ts';
import { box, heightOf, labels, worded, type Block } from './parts.ts';
import type { WhoPaysState } from './states.ts';
import { results } from './results.ts';
import { empty, payers } from './views.ts';

type Payer = Money['payer'];

/** Pixels. */
const SLIM = 12;

const sum = (rows: readonly Money[]) => rows.reduce((all, { value }) => all + value, 0);
const rowsIn = ({ rows }: WhoPaysData, { after }: WhoPaysState) => rows.filter((row) => row.after <= after);
const plansIn = ({ plans }: WhoPaysData, { after }: WhoPaysState) =>
  plans.filter((plan) => plan.after <= after && (plan.until ?? Infinity) > after);

/** Neighbours of one payer and one evidence are one piece: at the bar's own scale they could not be told apart. */
function pieces(rows: readonly Money[]): Money[] {
  const joined: Money[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && last.payer === row.payer && last.evidence === row.evidence) {
      joined[joined.length - 1] = { ...last, value: last.value + row.value };
    } else if (row.value > 0) joined.push(row);
  }
  return joined;
}

/**
 * Money stacked from a foot upwards. Outlines are drawn inside their length, so
 * that neighbours keep two pixels of ground between them; arithmetic is one here, since
 * it lies over the gap and does not make it smaller.
 */
function stack(
  prefix: string,
  rows: readonly Money[],
  { x0, x1 }: { x0: number; x1: number },
  y: (value: number) => number,
  from = 0,
  claims = false,
): { marks: Mark[]; middles: Map<string, number> } {
  const middles = new Map<string, number>();
  let low = from;
  const marks = rows.flatMap((row): Mark[] => {
    const [y0, y1] = [y(low + row.value), y(low)];
    low += row.value;
    middles.set(row.claim, (y0 + y1) / 2);
    if (row.value === 0) return [];
    const solid = ['measured', 'stated', 'reported'].includes(row.evidence);
    const by = Math.min(solid ? 0.5 : 1.6, (y1 - y0) / 3);
    const side = solid ? 1 : 1.6;
    const d = box(x0 + side, x1 - side, y0 + by, y1 - by);
    const key = `${prefix}-${row.claim}`;
    // Too slim for the line inside, which would be all that is seen.
    if (solid && y1 - y0 < SLIM) {
      const claim = claims ? { claim: row.claim } : {};
      return [{ kind: 'path', key, d, classes: `m-area ev-${row.evidence} p-${row.payer}`, ...claim }];
    }
    return area({
      key,
      d,
      payer: row.payer,
      evidence: row.evidence,
      ...(claims ? { claim: row.claim } : {}),
    }).map((mark) =>
      row.evidence === 'model' ? { ...mark, classes: `${mark.classes ?? ''} m-outline` } : mark,
    );
  });
  return { marks, middles };
}

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

/** What has no known source: the picture's finding, in its largest type. */
function gapLabel(data: WhoPaysData, filled: number, x: number, note: string, layout: Layout): Mark[] {
  const { top, loud: size, bar, label, leading, width } = layout;
  const text = fill(data.words.nobody, { sum: dollars(data.whole.value - filled, 'short', 3) });
  const baseline = top + size * 0.85;
  const middle = baseline - size * 0.33;
  const d = `M${num(bar.x1 + 2)},${num(middle)}H${num(x - 5)}`;
  return [
    { kind: 'path', key: 'to-nobody', d, classes: 'leader' },
    write('nobody', text, { x, y: baseline, size, weight: 600 }),
    ...paragraph('nobody-note', note, {
      ...{ x, y: baseline + leading * 1.15, width: width - x, size: label, leading, classes: 't-muted' },
    }),
  ];
}

/** What each payer has paid or signed, as labels of the lens: in full where there is room. */
function labelPayers(
  data: WhoPaysData,
  rows: readonly Money[],
  middles: Map<string, number>,
  layout: Layout,
  lost: boolean,
): Block[] {
  const { bottom, lens, label: size, words, small } = layout;
  const { initials, names, loses, labels: said } = data.words;
  const block = (payer: Payer, plain: (own: Money[]) => Block['lines']): Block[] => {
    const own = rows.filter((row) => row.payer === payer);
    if (own.length === 0) return [];
    const named = { initial: initials[payer], payer: names[payer] };
    const all = sum(own);
    const at = own.map(({ claim }) => middles.get(claim) ?? bottom);
    const y = (Math.min(...at) + Math.max(...at)) / 2;
    const strong = all > 0 ? fill(said.paid, { ...named, sum: dollars(all) }) : fill(said.nothing, named);
    return [{ key: payer, y, lines: [{ text: strong, strong: true }, ...plain(own)] }];
  };
  const muted = (text: string) =>
    wrap(text, words.width, { size }).map((line) => ({ text: line, strong: false }));
  const ways: ((own: Money[]) => Block['lines'])[] = [
    (own) =>
      own.flatMap(({ name, value, weak }) => {
        const row = own.length > 1 && value > 0 ? fill(said.row, { name, sum: dollars(value) }) : name;
        return muted(weak ? fill(said.weakRow, { name: row }) : row);
      }),
    (own) => muted(formatNames([...new Set(own.map(({ short }) => short))])),
    () => [],
  ];
  const fits = (blocks: Block[]) =>
    blocks.reduce((all, one) => all + heightOf(one, layout), 0) <= bottom - lens.top + 2;
  const tried = (lost ? [null, () => []] : ways.slice(small ? 1 : 0)).map((way) =>
    PAYERS.flatMap((payer) => block(payer, way ?? (() => muted(loses[payer])))),
  );
  return tried.find(fits) ?? tried.at(-1) ?? [];
}

/** The filled foot of the bar under a lens, or by when it came. */
function known(data: WhoPaysData, state: WhoPaysState, layout: Layout): Mark[] {
  const { bar, lens, bottom, y, near } = layout;
  const rows = rowsIn(data, state);
  const filled = sum(rows);
  const byDate = state.view === 'dated';
  const close = byDate ? dated(data, rows, layout) : stack('near', rows, lens, near, 0, true);
  const wedge = `M${num(bar.x1 + 1)},${num(y(data.lens))}L${num(lens.x0 - 1)},${num(lens.top)}L${num(lens.x0 - 1)},${num(bottom)}L${num(bar.x1 + 1)},${num(bottom)}Z`;
  const above = area({
    key: 'near-gap',
    d: box(lens.x0, lens.x1, lens.top, near(filled)),
    payer: 'gap',
    evidence: data.whole.evidence,
  });
  return [
    // Where bar and years stand foot by foot they need no wedge on phones.
    ...(byDate && layout.small ? [] : [{ kind: 'path', key: 'wedge', d: wedge, classes: 'shade' } as const]),
    ...(byDate ? [] : above),
    ...stack('in', pieces(rows), bar, y).marks,
    ...close.marks,
    ...labels(labelPayers(data, rows, close.middles, layout, byDate), lens.x1 + 2, lens.top, layout),
    write('enlarged', byDate ? data.words.dated : data.words.enlarged, {
      ...{ x: lens.x0, y: lens.top - 6, size: layout.label, classes: 't-muted' },
    }),
    ...gapLabel(data, filled, lens.x0, byDate ? data.words.question : data.words.nobodyNote, layout),
  ];
}

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
    return plan.weak ? fill(said.weakPlan, { name }) : name;
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
    known: () => known(data, state, layout),
    dated: () => known(data, state, layout),
    hoped: () => hoped(data, state, layout),
  };
  const marks: Mark[] = [
    ...frame(data, full ? sum(rowsIn(data, state)) : 0, layout),
    ...(state.view === 'empty' ? [] : [head(data, layout)]),
    ...views[state.view](),
  ];
  return { width, height, marks };
}
