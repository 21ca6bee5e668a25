/** The description of what lenders asked: the finding, the long description, the table. */
import { formatDate } from '../../ledger/format.ts';
import { formatNumber, formatList } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Description } from '../kit/contract.ts';
import { numbersIn, tableOf, TEXT } from '../kit/table.ts';
import type { PriceData, Rung } from './data.ts';
import { ALONE } from './keys.ts';
import type { PriceState } from './states.ts';
import type { Told } from './words.ts';

const KINDS = { borrower: TEXT, behind: TEXT, measure: TEXT, when: TEXT, price: numbersIn('%') };

export function describe(data: PriceData, { show }: PriceState, told: Told): Description {
  const { rungs, insured, words } = data;
  const { describe: said, table } = told.words;
  const percent = (value: number) => fill(words.percent, { value: formatNumber(value) });
  const split = rungs.findIndex(({ key }) => key === ALONE);
  const of = (rung: Rung | undefined) => (rung ? percent(rung.price) : '');
  const { points } = insured;
  const [first, most] = [points[0], points.at(-1)].map((one) => (one ? percent(one.price) : ''));
  const finding = fill(told.finding, {
    ...{ state: of(rungs[0]), strong: of(rungs[split - 1]), alone: of(rungs[split]) },
    ...{ first: first ?? '', most: most ?? '' },
  });
  if (show === 'insurance') {
    return {
      finding,
      long: fill(said.insurance, {
        points: formatList(
          points.map(({ date = '', price }) =>
            fill(said.point, { when: formatDate(date), price: percent(price) }),
          ),
        ),
      }),
      table: tableOf(
        { ...table, caption: said.insuranceCaption },
        { borrower: TEXT, measure: TEXT, when: TEXT, price: KINDS.price },
        points.map(({ date = '', price, sources = [] }) => ({
          borrower: { text: words.names.oracle, claim: insured.claim },
          measure: { text: said.measures.CDS },
          when: { text: formatDate(date), date },
          price: { text: formatNumber(price), value: price, sources, evidence: insured.evidence },
        })),
      ),
    };
  }
  return {
    finding,
    long: fill(said.ladder, {
      rungs: formatList(
        rungs.map((rung) =>
          fill(said.rung, { name: words.names[rung.key], behind: words.behind[rung.key], price: of(rung) }),
        ),
      ),
    }),
    table: tableOf(
      table,
      KINDS,
      rungs.map(({ key, price, claim, evidence, date = '', measure = 'yield', sources = [] }) => ({
        borrower: { text: words.names[key], claim },
        behind: { text: words.behind[key] },
        measure: { text: said.measures[measure] },
        when: { text: formatDate(date), date },
        price: { text: formatNumber(price), value: price, sources, evidence },
      })),
    ),
  };
}
