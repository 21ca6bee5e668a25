/** The words of the commitments: the finding, the long description, the table. */
import {
  formatDate,
  formatExact,
  formatList,
  formatNames,
  formatSentence,
  formatText,
} from '../../ledger/format.ts';
import type { Known } from '../../ledger/records.ts';
import { SITE } from '../../ledger/site-language.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { TEXT, USD_BN, numbersIn, tableOf } from '../kit/table.ts';
import type { DealKey, FullData, Span, Tally } from './data.ts';
import type { CommitmentsState, View } from './states.ts';
import { FOUR } from './suppliers.ts';
import type { Told } from './words.ts';

type Row = Record<'what' | 'value' | 'gw' | 'firm' | 'years' | 'said', Cell>;
type Words = Told['words'];

/** The deals of each view, in the order of the picture. */
const SHOWN: Readonly<Record<Exclude<View, 'tallies'>, readonly DealKey[]>> = {
  whole: FOUR,
  counterparty: [...FOUR, 'amd', 'google', 'broadcom', 'nvidia', 'memory'],
  firmness: ['microsoft', 'amazon', 'coreweave', 'oracle', 'amd', 'google', 'broadcom', 'nvidia', 'memory'],
  years: FOUR,
  gigawatts: ['nvidia', 'broadcom', 'amd', ...FOUR],
  february: FOUR,
};

const empty: Cell = { text: '' };
const dated = (iso: string): Cell => (iso ? { text: formatDate(iso), date: iso } : empty);

/** Years as published: "2027 to 2032". */
const yearsOf = (span: Span | null, sources: string[], none: Cell): Cell =>
  span ? { text: SITE.range(String(Math.floor(span.from)), String(Math.floor(span.to))), sources } : none;

function dealRow({ deals }: FullData, key: DealKey, { describe: said }: Words): Row {
  const { value, gw, claim, evidence, sources, firmness, said: on, years } = deals[key];
  const none = { text: said.none };
  return {
    what: { text: said.rows[key], ...(value === undefined && gw === undefined ? { claim } : {}) },
    value: value === undefined ? none : { text: formatExact(value), value, claim },
    // The claim stands at its own number; a second one has the row's sources.
    gw:
      gw === undefined
        ? none
        : { text: formatExact(gw), value: gw, ...(value === undefined ? { claim } : { sources, evidence }) },
    firm: {
      text: said.firm[firmness as keyof typeof said.firm],
    },
    years: yearsOf(years, sources, none),
    said: dated(on),
  };
}

/** The parts of a contract, as rows of their own that say so. */
const partRows = ({ deals }: FullData, key: DealKey, { describe: said }: Words): Row[] =>
  deals[key].parts.map((part) => ({
    what: { text: fill(said.part, { said: formatDate(part.said) }), claim: deals[key].claim },
    value: { text: formatExact(part.value), value: part.value },
    gw: empty,
    firm: { text: said.firm[deals[key].firmness as keyof typeof said.firm] },
    years: yearsOf(part.years, deals[key].sources, empty),
    said: dated(part.said),
  }));

/** What is no deal: the stated whole, what is priced, the rest, the target, and the year's revenue beside them. */
function sumRow(
  { sums, dates, power }: FullData,
  key: 'frame' | 'priced' | 'rest' | 'target' | 'revenue',
  { describe: said }: Words,
): Row {
  const { value, claim }: Known = sums[key];
  const firm = { frame: 'stated', priced: 'own', rest: 'own', target: 'plan', revenue: 'accounts' } as const;
  return {
    what: { text: said.rows[key] },
    value: { text: formatExact(value), value, claim },
    gw: key === 'frame' ? { text: formatExact(power.value), value: power.value, claim: power.claim } : empty,
    firm: { text: said.firm[firm[key]] },
    years: { text: key === 'frame' || key === 'target' ? said.spans[key] : '' },
    said: dated(dates[claim] ?? ''),
  };
}

function rowsOf(data: FullData, view: Exclude<View, 'tallies'>, words: Words): Row[] {
  const parts = view === 'counterparty' || view === 'years';
  const deals = SHOWN[view].flatMap((key) => [
    dealRow(data, key, words),
    ...(parts ? partRows(data, key, words) : []),
  ]);
  const sum = (key: Parameters<typeof sumRow>[1]) => sumRow(data, key, words);
  if (view === 'gigawatts') return [sum('frame'), ...deals];
  if (view === 'february') return [sum('frame'), ...deals, sum('rest'), sum('target')];
  const rows = [sum('frame'), ...deals, sum('priced'), sum('rest')];
  return view === 'whole' ? [...rows, sum('revenue')] : rows;
}

/** Two counts side by side: each claim's own number is the sum of its rows. */
function tallied(
  { tallies: { ft, tunguz }, words: picture }: FullData,
  { describe: said, table }: Words,
): Omit<Description, 'finding'> {
  const names: Readonly<Record<string, string>> = picture.names;
  const nameOf = (key: string) => {
    const name = names[key];
    if (name === undefined)
      throw new Error(`content/en/charts/commitments.yaml: "${key}" of the counts has no name`);
    return name;
  };
  const keys = [...new Set([...Object.keys(ft.rows), ...Object.keys(tunguz.rows)])];
  /** A line of a count: the claim vouches for the whole, its sources for each line. */
  const cell = ({ rows, sources, evidence }: Tally, key: string): Cell => {
    const value = rows[key];
    return value === undefined
      ? empty
      : {
          ...{ text: formatExact(value), value, sources: sources?.[key] ?? [] },
          ...(evidence ? { evidence } : {}),
        };
  };
  const total = ({ value = 0, claim }: Tally): Cell => ({ text: formatExact(value), value, claim });
  const method = (key: string) =>
    formatList([
      ...new Set([ft.methods?.[key], tunguz.methods?.[key]].filter((counted) => counted !== undefined)),
    ]);
  const rows = [
    ...keys.map((key) => ({
      what: { text: nameOf(key) },
      ...{ ft: cell(ft, key), tunguz: cell(tunguz, key), method: { text: method(key) } },
    })),
    { what: { text: said.rows.total }, ft: total(ft), tunguz: total(tunguz), method: empty },
  ];
  const written = (at: Cell) => at.text || said.none;
  const lines = rows.map((row) =>
    fill(said.tally, { what: row.what.text, ft: written(row.ft), tunguz: written(row.tunguz) }),
  );
  const { ft: first, tunguz: second } = table.columns;
  return {
    long: formatText(formatSentence(formatNames([first, second])), formatSentence(formatList(lines))),
    table: tableOf(
      { ...table, caption: said.talliesCaption },
      { what: TEXT, ft: USD_BN, tunguz: USD_BN, method: TEXT },
      rows,
    ),
  };
}

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe(data: FullData, { view }: CommitmentsState, told: Told): Description {
  const { finding, words } = told;
  if (view === 'tallies') return { finding, ...tallied(data, words) };
  const { describe: said, table } = words;
  const rows = rowsOf(data, view, words);
  const lines = rows.map(({ what, value, firm }) =>
    fill(said.deal, { what: what.text, value: value.text, firm: firm.text }),
  );
  return {
    finding,
    long: formatText(said.intro, formatSentence(formatList(lines))),
    table: tableOf(
      table,
      { what: TEXT, value: USD_BN, gw: numbersIn('GW'), firm: TEXT, years: TEXT, said: TEXT },
      rows,
    ),
  };
}
