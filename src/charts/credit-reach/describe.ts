/** The description of the section: the finding, the long description, the table. */
import { formatList } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { TEXT, tableOf } from '../kit/table.ts';
import { BEFORE, COST, LAW, LETTER, type Part, type PartKey, type ReachData } from './data.ts';
import { percent, waitWords } from './lines.ts';
import type { ReachState, View } from './states.ts';
import type { Told } from './words.ts';

/** Cells of a row: what stands under each of these heads, in their order. */
const COLUMNS = {
  chain: ['part', 'says'],
  law: ['part', 'says', 'before', 'today'],
  asked: ['part', 'says', 'later'],
  factory: ['part', 'says'],
  bill: ['part', 'cost', 'wait'],
} as const satisfies Record<View, string[]>;
type Column = (typeof COLUMNS)[View][number];
type Row = Partial<Record<Column, Cell>>;

/** What became of each item of the letter, by the claim that says so. */
const LATER: Partial<Record<PartKey, string>> = {
  materials: 'support-extend-chips-credit',
  server: 'since-no-enactment-found',
  hall: 'since-no-enactment-found',
  transformer: 'since-dpa-determination-2026',
};
/** Where the credit's own passage is silent, the claim that speaks of the part. */
const ELSEWHERE: Partial<Record<PartKey, string>> = {
  fab: LAW,
  line: 'letter-grid-finance-programs',
};

const EMPTY: Cell = { text: '' };
const cited = (text: string, claim?: string): Cell => ({ text, ...(claim ? { claim } : {}) });

/** The share of the cost; what is counted with another part has no number of its own. */
function costOf({ key, cost }: Part, words: Told['words']['describe']['cost'], none: string): Cell {
  if (key === 'transformer') return cited(words.transformer, COST);
  const texts: Partial<Record<PartKey, typeof words.chip>> = { chip: words.chip, cooling: words.cooling };
  const text = texts[key];
  if (!cost || !text) return cited(none);
  return { text: fill(text, { share: percent(cost.low) }), value: cost.low, unit: '%', claim: COST };
}

/** What the table says of a part in a view, and the long description of it. */
function rowOf(data: ReachData, part: Part, show: View, words: Told['words']['describe']): Row {
  const { key, credit, wait } = part;
  const picture = data.words;
  const later: Partial<Record<PartKey, string>> = words.later;
  switch (show) {
    case 'chain':
      return { says: cited(words.chain[key]) };
    case 'law':
      return {
        says:
          key === 'materials'
            ? cited(picture.law.materials, 'amic-materials-left-out')
            : cited(credit === 'law' ? words.law.fab : words.law.none, 'amic-primary-purpose-test'),
        before: credit === 'law' ? cited(words.before, BEFORE) : EMPTY,
        today: credit === 'law' ? cited(words.today, LAW) : EMPTY,
      };
    case 'asked':
      return {
        says: cited(words.asked[key], credit === 'asked' ? LETTER : ELSEWHERE[key]),
        later: cited(later[key] ?? '', LATER[key]),
      };
    case 'factory':
      return { says: cited(words.factory[key], key === 'fab' ? LAW : credit ? LETTER : undefined) };
    case 'bill':
      return {
        cost: costOf(part, words.cost, picture.none),
        wait: cited(waitWords(picture, part), wait?.claim),
      };
  }
}

export function describe(data: ReachData, { show }: ReachState, told: Told): Description {
  const words = told.words.describe;
  const rows = data.parts.map((part) => ({
    part: { text: data.words.names[part.key] },
    ...rowOf(data, part, show, words),
  }));
  const lines = rows.map((row: Row) => {
    const said = (column: Column) => row[column]?.text ?? '';
    const form = said('before') ? 'rates' : said('later') ? 'later' : said('cost') ? 'bill' : 'says';
    return fill(words.rows[form], {
      part: said('part'),
      says: said('says'),
      before: said('before'),
      today: said('today'),
      later: said('later'),
      cost: said('cost'),
      wait: said('wait'),
    });
  });
  const { table } = told.words;
  const captions: Partial<Record<View, string>> = words.captions;
  const heads: Partial<Record<View, string>> = words.says;
  const columns = { ...table.columns, says: heads[show] ?? '' };
  return {
    finding: told.finding,
    long: fill(words.long[show], { parts: formatList(lines) }),
    table: tableOf(
      { caption: captions[show] ?? table.caption, columns },
      Object.fromEntries(COLUMNS[show].map((column) => [column, TEXT])),
      rows,
    ),
  };
}
