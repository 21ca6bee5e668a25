/** The description of past rescues: the finding, the long description, the table. */
import { formatExact, formatText } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { TEXT, USD_BN, numbersIn, tableOf } from '../kit/table.ts';
import { centsOf, inFocus, type Case, type PrecedentsData } from './data.ts';
import { rounded, signed } from './result.ts';
import type { PrecedentsState } from './states.ts';
import type { Told } from './words.ts';

type Row = Record<'what' | 'year' | 'exposed' | 'kind' | 'net' | 'cents', Cell>;

/** The best result first; what has none at the end, by its year. */
const byResult = (a: Case, b: Case) =>
  (centsOf(b) ?? -Infinity) - (centsOf(a) ?? -Infinity) || a.year - b.year || 0;

export function describe(
  { cases, words }: PrecedentsData,
  state: PrecedentsState,
  { finding, words: { describe: said, table } }: Told,
): Description {
  const ordered = [...cases].sort((a, b) =>
    a.net === null && b.net === null ? a.year - b.year : byResult(a, b),
  );
  const resultOf = (one: Case) => {
    const cents = centsOf(one);
    return cents === null ? (one.open ? said.open : said.unknown) : signed(cents);
  };
  const row = (one: Case): Row => {
    const { key, year, exposed, constant, net, claim, sources = [], evidence } = one;
    const cents = centsOf(one);
    const behind = { sources, evidence };
    const [name, more] = [words.names[key], said.more[key]];
    const none = { text: resultOf(one) };
    return {
      what: { text: more ? fill(said.named, { name, more }) : name, ...(claim ? { claim } : {}) },
      year: { text: String(year), date: String(year) },
      exposed: { text: formatExact(exposed), value: exposed, ...behind },
      kind: { text: constant ? said.constant : said.nominal },
      net: net === null ? none : { text: formatExact(net), value: net, ...behind },
      cents:
        cents === null ? none : { text: signed(cents).replace('−', '-'), value: rounded(cents), ...behind },
    };
  };
  const told = ordered
    .filter((one) => inFocus(one, cases, state))
    .map((one) => fill(said.told, { name: words.names[one.key], year: one.year, result: resultOf(one) }));
  return {
    finding,
    long: formatText(said.intro, ...told),
    table: tableOf(
      table,
      { what: TEXT, year: TEXT, exposed: USD_BN, kind: TEXT, net: USD_BN, cents: numbersIn('cents/USD') },
      ordered.map(row),
    ),
  };
}
