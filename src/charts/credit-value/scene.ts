/** A credit as a sum made visible: data, state and size in, keyed marks out. */
import { fill } from '../../ledger/template.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { area, line } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write, writeLines } from '../kit/pen.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { CreditData } from './data.ts';
import { layoutOf, type Layout } from './layout.ts';
import { OTHER_RATES, type BaseId, type CreditState } from './states.ts';
import { amountsOf, percent, sumOf, type Line } from './sum.ts';

/** Words over as many lines as they need; none where a word is too wide or the lines too many. */
function linesIn(words: string, width: number, height: number, { label }: Pick<Layout, 'label'>): string[] {
  const face = { size: label, weight: 600 } as const;
  const rows = wrap(words, width, face);
  const wide = rows.some((row) => textWidth(row, face) > width);
  return wide || rows.length * label * 1.25 > height ? [] : rows;
}

/** Bases that are held up at the same scale, the larger first. */
const BESIDE: readonly BaseId[] = ['four', 'gigawatt'];
const PAD = 7;

/** What is built, and smaller bases in its corner. */
function bases(data: CreditData, state: CreditState, layout: Layout): Mark[] {
  const { x0, y0, x1, y1, label, leading, up } = layout;
  const [wide, high] = [x1 - x0, y1 - y0];
  const own = data.bases[state.base];
  const marks: Mark[] = [];
  const put = (id: BaseId, by: number) => {
    const { evidence, claim } = data.bases[id];
    const d = rectangle(x0, y0, x0 + wide * by, y0 + high * by);
    // A line: what is built is the measure of the credit, and the credit is the area.
    marks.push(...line({ key: `base-${id}`, d, evidence, claim }));
  };
  put(state.base, 1);
  let [taken, room] = [y0, wide];
  for (const id of state.beside ? BESIDE : []) {
    const by = Math.sqrt(data.bases[id].value / own.value);
    if (by > 0.75) continue;
    const words = data.words.names[id];
    // Within its own area where nothing smaller will stand there, else to the right of it.
    const inner = id === 'four';
    const x = x0 + (inner ? 0 : wide * by) + PAD;
    const free = inner ? high * by * 0.5 : high * by + leading;
    const rows = linesIn(
      words,
      (inner ? wide * by : Math.min(room, (wide * state.share) / 100) - wide * by) - 2 * PAD,
      free,
      layout,
    );
    if (rows.length === 0) continue;
    put(id, by);
    const y = inner ? y0 + high * by - PAD - (rows.length - 1) * leading : y0 + label + 4;
    marks.push(...writeLines(`name-${id}`, rows, { x, y, size: label, classes: 't-muted' }, leading));
    if (inner) room = wide * by;
    taken = Math.max(taken, y0 + high * by, y0 + rows.length * leading) + PAD;
  }
  // Under the corner's, over the credit's words, clear of the line where what qualifies ends.
  const top = up(state.rate) - 2 * (leading + PAD);
  const rows = linesIn(
    data.words.names[state.base],
    (wide * state.share) / 100 - 2 * PAD,
    top - taken,
    layout,
  );
  const at = {
    x: x0 + PAD,
    y: taken + label + PAD,
    size: label,
    weight: 600,
  } as const;
  return [...marks, ...writeLines(`own-${state.base}`, rows, at, leading)];
}

/** The credit: as wide as the share that qualifies, as high as the rate; what is passed on lies at the left. */
function credit(data: CreditData, state: CreditState, layout: Layout): Mark[] {
  const { x0, y0, y1, label, amount, leading, across, up } = layout;
  const { credit, tenant, owner } = amountsOf(data, state);
  const split = state.factors === 'pass';
  const edge = across(state.share);
  const top = up(state.rate);
  const cut = x0 + ((edge - x0) * state.pass) / 100;
  type Key = keyof CreditData['words']['parts'];
  const part = (key: Key, value: number, from: number, to: number) => ({ key, value, from, to });
  const parts = split
    ? [part('tenant', tenant, x0, cut), part('owner', owner, cut, edge)]
    : [part('credit', credit, x0, edge)];
  return parts.flatMap(({ key, value, from, to }, i): Mark[] => {
    if (to - from < 4) return [];
    const d = rectangle(from + (i ? 1 : 0), top, to - (split && !i ? 1 : 0), y1);
    const words = fill(data.words.parts[key], { amount: dollars(value) });
    // Over its colour, since none may carry text.
    const [width, height] = [to - from - 2 * PAD, top - y0 - 6];
    // As large as the sum's amounts where it stands alone and there is room.
    const large = split ? [] : linesIn(words, width, height, { label: amount });
    const size = large.length === 1 ? amount : label;
    const rows = large.length === 1 ? large : linesIn(words, width, Math.min(height, 2 * leading), layout);
    const y = top - PAD - (rows.length - 1) * leading;
    return [
      { kind: 'path', key: i ? 'under-owner' : 'under', d, classes: 'm-ground' },
      ...area({ key: i ? 'owner' : 'credit', d, payer: 'public', evidence: 'model' }),
      ...writeLines(`part-${key}`, rows, { x: from + PAD, y, size, weight: 600 }, leading),
    ];
  });
}

/** The percentages, at the edges where they are measured; with the others that the state asks for. */
function measures(data: CreditData, state: CreditState, layout: Layout): Mark[] {
  const { x0, y0, x1, y1, label, across, up } = layout;
  const rates = state.marks === 'rates' ? [...OTHER_RATES, state.rate] : [state.rate];
  const wish = rates.map((rate) => ({ key: String(rate), y: up(rate), height: label + 2 }));
  const placed = dodge(wish, y0, y1 + label);
  const marks: Mark[] = rates.flatMap((rate): Mark[] => [
    {
      kind: 'line',
      key: `rate-${rate}`,
      x1: rate === state.rate ? x1 : x0,
      x2: x1 + 4,
      y1: up(rate),
      y2: up(rate),
      classes: rate === state.rate ? 'axis' : 'axis cut',
    },
    write(`rate-label-${rate}`, percent(rate), {
      x: x1 + 8,
      y: (placed.get(String(rate)) ?? 0) + label * 0.35,
      size: label,
    }),
  ]);
  const shares =
    state.factors === 'rate'
      ? []
      : [...(state.marks === 'shares' ? [data.buildings.share] : []), state.share];
  for (const share of shares) {
    const text = percent(share);
    const [at, own] = [across(share), share === state.share];
    const from = own ? y0 : up(state.rate);
    marks.push(
      {
        kind: 'line',
        key: `share-${own ? 'own' : 'other'}`,
        x1: at,
        x2: at,
        y1: from,
        y2: y1 + 5,
        classes: own ? 'axis' : 'axis cut',
      },
      write(`share-label-${own ? 'own' : 'other'}`, text, {
        x: Math.max(at, x0 + textWidth(text, { size: label })),
        ...{ y: y1 + label + 7, anchor: 'end', size: label },
      }),
    );
  }
  return marks;
}

/** The sum in its lines, a rule above each result. */
function lines(sum: Line[], { column, y0, amount, label, pitch, width }: Layout): Mark[] {
  return sum.flatMap(({ key, sign, text, words, short }, i): Mark[] => {
    const y = y0 + i * pitch + amount * 0.8;
    const fits = textWidth(words, { size: label }) <= column.width;
    const result = sign === '= ';
    return [
      ...(result
        ? [
            {
              kind: 'line',
              key: `rule-${key}`,
              x1: column.x,
              x2: width,
              y1: y - amount - 2,
              y2: y - amount - 2,
              classes: 'axis',
            } as const,
          ]
        : []),
      write(`sum-${key}`, sign + text, { x: column.x, y, size: amount, weight: 600 }),
      write(`words-${key}`, fits ? words : short, {
        x: column.x,
        y: y + label * 1.25,
        size: label,
        classes: 't-muted',
      }),
    ];
  });
}

/** Below the sum: what other values would give, or the first estimate of the whole law at the areas' scale. */
function below(data: CreditData, state: CreditState, sum: Line[], layout: Layout): Mark[] {
  const { column, x0, x1, y0, y1, label, leading, pitch, height } = layout;
  const { base } = amountsOf(data, state);
  const { words } = data;
  const { share, value } = data.buildings;
  let y = y0 + sum.length * pitch + 4;
  const marks: Mark[] = [];
  const more = (key: string, text: string) => {
    const rows = linesIn(text, column.width, height - y, layout);
    marks.push(...writeLines(key, rows, { x: column.x, y: y + label, size: label }, leading));
    y += rows.length * leading + 5;
  };
  if (state.marks === 'rates') {
    for (const rate of OTHER_RATES) {
      const worth = { rate: percent(rate), amount: dollars((base * rate) / 100) };
      more(`more-${rate}`, fill(words.otherRates[rate], worth));
    }
  }
  if (state.marks === 'shares')
    more('more-share', fill(words.buildings, { share: percent(share), amount: dollars(value) }));
  if (!state.beside) return marks;
  const by = Math.sqrt(data.score.value / base);
  const [wide, high] = [(x1 - x0) * by, (y1 - y0) * by];
  const left = column.x + wide + PAD + 3;
  const rows = linesIn(words.score, layout.width - left, height - y, layout);
  if (rows.length === 0 || y + high > height - 2) return marks;
  const { evidence, claim } = data.score;
  return [
    ...marks,
    ...area({
      key: 'score',
      d: rectangle(column.x + 1, y, column.x + wide, y + high),
      payer: 'public',
      evidence,
      claim,
    }),
    ...writeLines('score', rows, { x: left, y: y + label, size: label }, leading),
  ];
}

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: CreditData, state: CreditState, size: Size): Scene {
  const sum = sumOf(data, state);
  const layout = layoutOf(size, sum.length);
  return {
    ...{ width: size.width, height: size.height },
    marks: [
      ...bases(data, state, layout),
      ...credit(data, state, layout),
      ...measures(data, state, layout),
      ...lines(sum, layout),
      ...below(data, state, sum, layout),
    ],
  };
}
