/** The words of a hundred futures: the finding, the long description, the table. */
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { OutcomesData } from './data.ts';
import { dollars, shownOf } from './scene.ts';
import { states, type OutcomesState } from './states.ts';

type Row = Record<string, Cell>;

/** Names of the five quantiles in the words, in their order. */
const QUANTILES = ['low', 'lower', 'mid', 'upper', 'high'] as const;

export function describe(data: OutcomesData, state: OutcomesState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const { counts, spread } = shownOf(data, state);
  const [carried, grows, markets, waits, breaks] = counts.map(String);
  const values = {
    ...{ carried, grows, markets, waits, breaks },
    paid: String(counts.slice(0, 3).reduce((sum, count) => sum + count, 0)),
    baseBreaks: String(data.presets.base.counts.at(-1)),
    ...Object.fromEntries(QUANTILES.map((name, i) => [name, dollars(spread[i] ?? 0)])),
  } as Record<string, string>;
  const step = Object.entries(states).find(
    ([, { preset, beside }]) => preset === state.preset && beside === state.beside,
  )?.[0];
  const row = (what: string, value: number, unit: string): Row => ({
    what: { text: what },
    value: { text: String(value), value },
    unit: { text: t(unit) },
    how: { text: t('how-model'), evidence: 'model', sources: [] },
  });
  return {
    finding: fill(t(`finding-${step ?? 'hundred'}`), values),
    long: [
      t('long-intro'),
      ...data.names.map((name, i) => `${name}: ${counts[i]}.`),
      ...(state.supported ? [] : [t('long-cannot')]),
      fill(t('long-range'), values),
    ].join(' '),
    table: {
      caption: t('table-caption'),
      columns: [
        { key: 'what', label: t('col-what') },
        { key: 'value', label: t('col-value'), numeric: true },
        { key: 'unit', label: t('col-unit') },
        { key: 'how', label: t('col-how') },
      ],
      rows: [
        ...data.names.map((name, i) => row(name, counts[i] ?? 0, 'unit-futures')),
        ...QUANTILES.map((name, i) => row(t(`row-${name}`), spread[i] ?? 0, 'unit-billions')),
      ],
    },
  };
}
