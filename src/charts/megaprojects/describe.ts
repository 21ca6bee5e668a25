/** The description of the works: the finding, the long description, the table. */
import { formatList, formatNumber } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { TEXT, USD_BN, numbersIn, tableOf } from '../kit/table.ts';
import { writeAmount } from './amount.ts';
import type { FullData, Row } from './data.ts';
import type { WorksState } from './states.ts';
import type { Picture, Told } from './words.ts';

/** An amount as a cell, with what stands behind it. */
function amountCell({ low, high, claim, amountClaim, sources }: Row, { range }: Picture): Cell {
  const [least, most] = [low, high ?? low].map((value) => formatNumber(value));
  const amount: Cell =
    high === undefined
      ? { text: formatNumber(low), value: low }
      : { text: fill(range, { low: least ?? '', high: most ?? '' }), low, high };
  if (sources) return { ...amount, sources, evidence: 'model' };
  return { ...amount, claim: amountClaim ?? claim };
}

/** The whole cost as a cell. */
const wholeCell = ({ whole = 0, claim }: Row): Cell => ({ text: formatNumber(whole), value: whole, claim });

/** What the picture of a state says, in words and as a table. */
export function describe(data: FullData, { works, money }: WorksState, told: Told): Description {
  const { words: picture } = data;
  const { table, describe: said } = told.words;
  const whatOf = ({ key }: Row) =>
    (works === 'year' ? said.yearRows[key] : undefined) ?? said.rows[key] ?? picture.names[key];
  const yearsOf = ({ years }: Row) => {
    const [from = '', to] = years.split('-');
    return to === undefined ? from : fill(picture.notes.years, { from, to });
  };
  const whoOf = (row: Row) => said.who[row.public ? 'public' : 'companies'];
  const basisOf = ({ basis, year = 0 }: Row) => {
    if (basis === null) return '';
    return basis === 'priced' || basis === 'stated'
      ? fill(picture.notes[basis], { year })
      : said.basis[basis];
  };
  const lineOf = (row: Row) =>
    works === 'payers'
      ? fill(said.built, { what: whatOf(row), years: yearsOf(row), who: whoOf(row) })
      : fill(said.row, {
          ...{ what: whatOf(row), amount: writeAmount(row, money, picture), basis: basisOf(row) },
        });

  const paid = works === 'payers';
  const kinds = {
    what: TEXT,
    ...(paid ? {} : { value: numbersIn(money === 'share' ? '%' : 'USD bn'), money: TEXT }),
    ...{ years: TEXT, who: TEXT },
    ...(works === 'pace' ? { whole: USD_BN } : {}),
  };
  const { sizes, ...columns } = table.columns;
  const heads = { ...columns, whole: sizes, value: paid || works === 'sizes' ? sizes : columns[works] };
  const rows = data.rows[works];
  return {
    finding: told.finding,
    long: fill(said.long, { head: picture.heads[works], rows: formatList(rows.map(lineOf)) }),
    table: tableOf(
      { caption: works === 'sizes' ? table.caption : said.captions[works], columns: heads },
      kinds,
      rows.map((row) => ({
        what: { text: whatOf(row) },
        ...(paid ? {} : { value: amountCell(row, picture), money: { text: basisOf(row) } }),
        years: { text: yearsOf(row), ...(paid ? { claim: row.claim } : {}) },
        who: { text: whoOf(row) },
        ...(works === 'pace' ? { whole: wholeCell(row) } : {}),
      })),
    ),
  };
}
