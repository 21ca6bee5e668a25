/** The words of past rescues: the finding, the long description, the table. */
import { formatExact, formatNames, formatText } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { centsOf, type Case, type PrecedentsData } from './data.ts';
import { inFocus, ordered, rounded, signed } from './scene.ts';
import { states, type PrecedentsState } from './states.ts';

export function describe(data: PrecedentsData, state: PrecedentsState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const step = Object.entries(states).find(
    ([, { order, focus }]) => order === state.order && focus === state.focus,
  )?.[0];
  const shown = ordered(data.cases, state).filter((one) => inFocus(one, data.cases, state));
  const resultOf = (one: Case) => {
    const cents = centsOf(one);
    return cents === null ? t(one.open ? 'row-open' : 'row-unknown') : signed(cents);
  };
  const row = (one: Case): Record<string, Cell> => {
    const { key, year, exposed, constant, net, claim, sources, evidence } = one;
    const cents = centsOf(one);
    const behind = { sources, evidence };
    return {
      what: {
        text: formatNames([`name-${key}`, `more-${key}`].flatMap((part) => data.text[part] ?? [])),
        ...(claim ? { claim } : {}),
      },
      year: { text: String(year), date: String(year) },
      exposed: { text: formatExact(exposed), value: exposed, ...behind },
      kind: { text: t(constant ? 'constant' : 'nominal') },
      net: net === null ? { text: resultOf(one) } : { text: formatExact(net), value: net, ...behind },
      cents:
        cents === null
          ? { text: resultOf(one) }
          : { text: signed(cents).replace('−', '-'), value: rounded(cents), ...behind },
    };
  };
  return {
    finding: t(`finding-${step ?? 'results'}`),
    long: formatText(
      t('long-intro'),
      ...shown.map((one) =>
        fill(t('long-case'), { name: t(`name-${one.key}`), year: one.year, result: resultOf(one) }),
      ),
    ),
    table: {
      caption: t('table-caption'),
      columns: [
        { key: 'what', label: t('col-what') },
        { key: 'year', label: t('col-year') },
        { key: 'exposed', label: t('col-exposed'), numeric: true },
        { key: 'kind', label: t('col-kind') },
        { key: 'net', label: t('col-net'), numeric: true },
        { key: 'cents', label: t('col-cents'), numeric: true },
      ],
      rows: ordered(data.cases, state).map(row),
    },
  };
}
