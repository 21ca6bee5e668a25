/** The words of the commitments: the finding, the long description, the table. */
import {
  formatDate,
  formatExact,
  formatList,
  formatNames,
  formatSentence,
  formatText,
} from '../../ledger/format.ts';
import { SITE } from '../../ledger/site-language.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description, Table } from '../kit/contract.ts';
import type { CommitmentsData, Deal, Tally } from './data.ts';
import { FOUR } from './areas.ts';
import type { CommitmentsState, View } from './states.ts';

type Row = Record<string, Cell>;

/** The deals of each view, in the order of the picture. */
const SHOWN: Readonly<Record<Exclude<View, 'tallies'>, readonly string[]>> = {
  whole: FOUR,
  counterparty: [
    'coreweave',
    'google',
    'oracle',
    'nvidia',
    'memory',
    'amd',
    'broadcom',
    'microsoft',
    'amazon',
  ],
  firmness: [...FOUR, 'amd', 'google', 'broadcom', 'nvidia', 'memory', 'stargate', 'softbank'],
  years: FOUR,
  gigawatts: ['nvidia', 'broadcom', 'amd', ...FOUR],
  february: [...FOUR, 'more', 'cerebras', 'nvidia', 'equity'],
};

const empty: Cell = { text: '' };
const dated = (iso: string): Cell => (iso ? { text: formatDate(iso), date: iso } : empty);

/** Years as published: "2027 to 2032". */
function yearsOf({ from, to }: Pick<Deal, 'from' | 'to'>, sources: string[], none: Cell): Cell {
  if (from === undefined || to === undefined) return none;
  return { text: SITE.range(String(Math.floor(from)), String(Math.floor(to))), sources };
}

function dealOf({ deals }: CommitmentsData, key: string): Deal & Required<Pick<Deal, 'record'>> {
  const { record, ...deal } = deals[key] ?? {};
  if (!record) throw new Error(`no record of "${key}"`);
  return { ...(deal as Deal), record };
}

function dealRow(data: CommitmentsData, key: string): Row {
  const deal = dealOf(data, key);
  const { value, gw, claim, evidence } = deal;
  const { sources, firmness, said } = deal.record;
  const t = (name: string) => data.text[name] ?? name;
  const none = t('long-none');
  // The claim stands at its own number; a second one has the row's sources.
  const power: Cell =
    gw === undefined
      ? { text: none }
      : { text: formatExact(gw), value: gw, ...(value === undefined ? { claim } : { sources, evidence }) };
  return {
    what: { text: t(`row-${key}`), ...(value === undefined && gw === undefined ? { claim } : {}) },
    value: value === undefined ? { text: none } : { text: formatExact(value), value, claim },
    gw: power,
    firm: { text: t(key === 'softbank' || key === 'equity' ? 'firm-paid' : `firm-${firmness}`) },
    years: yearsOf(deal, sources, { text: none }),
    said: dated(said),
  };
}

/** The parts of a contract, as rows of their own that say so. */
function partRows(data: CommitmentsData, key: string): Row[] {
  const { claim, record } = dealOf(data, key);
  const { parts, firmness, sources } = record;
  return parts.map(({ value, said, ...years }) => ({
    what: { text: fill(data.text['row-part'] ?? '', { said: formatDate(said) }), claim },
    value: { text: formatExact(value), value },
    gw: empty,
    firm: { text: data.text[`firm-${firmness}`] ?? '' },
    years: yearsOf(years, sources, empty),
    said: dated(said),
  }));
}

/** Sums whose years are known. */
const YEARS = { frame: true, target: true };

/** A sum: the stated whole, what is priced, the rest, the target. */
function sumRow(key: string, sum: Deal, t: (key: string) => string, power?: CommitmentsData['power']): Row {
  const { value = 0, claim, record } = sum;
  return {
    what: { text: t(`row-${key}`) },
    value: { text: formatExact(value), value, claim },
    gw: power ? { text: formatExact(power.value), ...power } : empty,
    firm: { text: t(`firm-${record?.firmness}`) },
    years: { text: key in YEARS ? t(`row-years-${key}`) : '' },
    said: dated(record?.said ?? ''),
  };
}

function rowsOf(data: CommitmentsData, view: Exclude<View, 'tallies'>): Row[] {
  const deals = SHOWN[view].flatMap((key) => [
    dealRow(data, key),
    ...(view === 'counterparty' || view === 'years' ? partRows(data, key) : []),
  ]);
  const t = (key: string) => data.text[key] ?? key;
  const frame = sumRow('frame', dealOf(data, 'frame'), t, data.power);
  switch (view) {
    case 'whole':
    case 'counterparty':
      return [frame, ...deals, sumRow('priced', data.priced, t), sumRow('rest', dealOf(data, 'rest'), t)];
    case 'firmness':
      return deals;
    case 'february':
      return [frame, ...deals, sumRow('target', dealOf(data, 'target'), t)];
    default:
      return [frame, ...deals];
  }
}

function tallyTable({ tallies: { ft, tunguz }, text }: CommitmentsData): Table {
  const keys = [...new Set([...Object.keys(ft.rows), ...Object.keys(tunguz.rows)])];
  const cell = ({ rows, claim }: Tally, key: string): Cell => {
    const value = rows[key];
    // The claim's own number is the sum of its rows.
    return value === undefined ? empty : { text: formatExact(value), claim };
  };
  const totalCell = ({ value, claim }: Tally): Cell => ({ text: formatExact(value), value, claim });
  const method = (key: string) =>
    formatList([...new Set([ft.methods?.[key], tunguz.methods?.[key]].filter((said) => said !== undefined))]);
  const t = (key: string) => text[key] ?? key;
  return {
    caption: t('table-tallies'),
    columns: [
      { key: 'what', label: t('col-what') },
      { key: 'ft', label: t('col-ft'), unit: 'USD bn', numeric: true },
      { key: 'tunguz', label: t('col-tunguz'), unit: 'USD bn', numeric: true },
      { key: 'method', label: t('col-method') },
    ],
    rows: [
      ...keys.map((key) => ({
        what: { text: t(`name-${key}`) },
        ft: cell(ft, key),
        tunguz: cell(tunguz, key),
        method: { text: method(key) },
      })),
      {
        what: { text: t('row-total') },
        ft: totalCell(ft),
        tunguz: totalCell(tunguz),
        method: empty,
      },
    ],
  };
}

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe(data: CommitmentsData, { view }: CommitmentsState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const finding = t(`finding-${view}`);
  if (view === 'tallies') {
    const table = tallyTable(data);
    const said = (cell?: Cell) => cell?.text || t('long-none');
    const told = table.rows.map(({ what, ft, tunguz }) =>
      fill(t('long-tally'), { what: said(what), ft: said(ft), tunguz: said(tunguz) }),
    );
    const intro = formatSentence(formatNames([t('col-ft'), t('col-tunguz')]));
    return { finding, long: formatText(intro, formatSentence(formatList(told))), table };
  }
  const rows = rowsOf(data, view);
  const told = rows.map((row) =>
    fill(t('long-deal'), Object.fromEntries(Object.entries(row).map(([column, { text }]) => [column, text]))),
  );
  return {
    finding,
    long: formatText(t('long-intro'), formatSentence(formatList(told))),
    table: {
      caption: t('table-caption'),
      columns: [
        { key: 'what', label: t('col-what') },
        { key: 'value', label: t('col-value'), unit: 'USD bn', numeric: true },
        { key: 'gw', label: t('col-gw'), unit: 'GW', numeric: true },
        { key: 'firm', label: t('col-firm') },
        { key: 'years', label: t('col-years') },
        { key: 'said', label: t('col-said') },
      ],
      rows,
    },
  };
}
