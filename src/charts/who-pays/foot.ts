/** The bar's filled foot, enlarged beside it: by payer, or by when it was paid or signed. Pure. */
import { PAYERS } from '../../ledger/payers.ts';
import { formatNames } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { wrap } from '../kit/text.ts';
import type { Money, WhoPaysData } from './data.ts';
import { dated } from './dated.ts';
import type { Layout } from './layout.ts';
import { box, gapLabel, heightOf, labels, type Block } from './parts.ts';
import { pieces, stack, sum } from './stack.ts';

type Payer = Money['payer'];

/** What each payer has paid or signed, as labels of the lens: with the first of the plain lines for which there is room. */
function labelPayers(
  { words: { initials, names, labels: said } }: WhoPaysData,
  rows: readonly Money[],
  middles: Map<string, number>,
  layout: Layout,
  ways: readonly ((own: Money[]) => string[])[],
): Block[] {
  const { bottom, lens, label: size, words } = layout;
  const block = (payer: Payer, plain: (own: Money[]) => string[]): Block[] => {
    const own = rows.filter((row) => row.payer === payer);
    if (own.length === 0) return [];
    const named = { initial: initials[payer], payer: names[payer] };
    const all = sum(own);
    const at = own.map(({ claim }) => middles.get(claim) ?? bottom);
    const y = (Math.min(...at) + Math.max(...at)) / 2;
    const strong = all > 0 ? fill(said.paid, { ...named, sum: dollars(all) }) : fill(said.nothing, named);
    const lines = plain(own).flatMap((text) => wrap(text, words.width, { size }));
    return [
      {
        ...{ key: payer, y },
        lines: [{ text: strong, strong: true }, ...lines.map((text) => ({ text, strong: false }))],
      },
    ];
  };
  const fits = (blocks: Block[]) =>
    blocks.reduce((all, one) => all + heightOf(one, layout), 0) <= bottom - lens.top + 2;
  const tried = [...ways, () => []].map((way) => PAYERS.flatMap((payer) => block(payer, way)));
  return tried.find(fits) ?? tried.at(-1) ?? [];
}

/** The names of what a payer brought: in full where there is room. */
const namesOf = (
  { words: { labels: said } }: WhoPaysData,
  small: boolean,
): ((own: Money[]) => string[])[] => {
  const full = (own: Money[]) =>
    own.map(({ name, value, weak }) => {
      const row = own.length > 1 && value > 0 ? fill(said.row, { name, sum: dollars(value) }) : name;
      return weak ? fill(said.weak, { name: row }) : row;
    });
  const brief = (own: Money[]) => [formatNames([...new Set(own.map(({ short }) => short))])];
  return small ? [brief] : [full, brief];
};

/** A view of the filled foot, enlarged beside the bar. */
interface Foot {
  /** Under the bar's own pieces, and over them. */
  under: Mark[];
  marks: Mark[];
  /** Of each sum, by claim. */
  middles: Map<string, number>;
  /** What is said over it, over the gap, and under each payer's sum. */
  over: string;
  note: string;
  ways: readonly ((own: Money[]) => string[])[];
}

/** The bar with its filled foot under a lens. */
function opened(data: WhoPaysData, rows: readonly Money[], layout: Layout, foot: Foot): Mark[] {
  const { bar, lens, label: size, y } = layout;
  return [
    ...foot.under,
    ...stack('in', pieces(rows), bar, y).marks,
    ...foot.marks,
    ...labels(labelPayers(data, rows, foot.middles, layout, foot.ways), lens.x1 + 2, lens.top, layout),
    write('enlarged', foot.over, { x: lens.x0, y: lens.top - 6, size, classes: 't-muted' }),
    ...gapLabel(data, sum(rows), lens.x0, foot.note, layout),
  ];
}

/** From the bar's foot to the lens. */
function wedge(data: WhoPaysData, { bar, lens, bottom, y }: Layout): Mark {
  const d = `M${num(bar.x1 + 1)},${num(y(data.lens))}L${num(lens.x0 - 1)},${num(lens.top)}L${num(lens.x0 - 1)},${num(bottom)}L${num(bar.x1 + 1)},${num(bottom)}Z`;
  return { kind: 'path', key: 'wedge', d, classes: 'shade' };
}

/** What has been paid or signed, by payer. */
export function known(data: WhoPaysData, rows: readonly Money[], layout: Layout): Mark[] {
  const { lens, near, small } = layout;
  const { words, whole } = data;
  const close = stack('near', rows, lens, near, 0, true);
  const above = area({
    ...{ key: 'near-gap', payer: 'gap', evidence: whole.evidence },
    d: box(lens.x0, lens.x1, lens.top, near(sum(rows))),
  });
  return opened(data, rows, layout, {
    ...close,
    under: [wedge(data, layout), ...above],
    ...{ over: words.enlarged, note: words.nobodyNote, ways: namesOf(data, small) },
  });
}

/** The same by when it was, with what each payer stands to lose. */
export function byDate(data: WhoPaysData, rows: readonly Money[], layout: Layout): Mark[] {
  const { words } = data;
  const ways = [([one]: Money[]) => (one ? [words.loses[one.payer]] : [])];
  return opened(data, rows, layout, {
    // Where bar and years stand foot by foot they need no wedge on phones.
    under: layout.small ? [] : [wedge(data, layout)],
    marks: dated(data, layout),
    middles: stack('near', rows, layout.lens, layout.near).middles,
    ...{ over: words.dated, note: words.question, ways },
  });
}
