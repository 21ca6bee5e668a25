/** The words of the swings: the finding, the long description, the table. */
import { formatNumber } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import { INPUTS } from '../../model/inputs.ts';
import { run } from '../../model/run.ts';
import { sensitivity } from '../../model/sensitivity.ts';
import { about, shown } from '../../model/show.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { SensitivityData } from './data.ts';
import type { SensitivityState } from './states.ts';

export function describe(data: SensitivityData, state: SensitivityState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const swings = sensitivity(state);
  const [first, second] = swings;
  const slots: Record<string, string> = {
    first: first ? data.inputs[first.name].short : '',
    second: second ? data.inputs[second.name].short : '',
    swing: about(first?.swing ?? 0),
    base: about(run(state).peakGap),
  };
  const told = (words: string) => {
    const said = fill(words, slots);
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
  const cell = (exact: number): Cell => {
    const value = Math.round(exact * 10) / 10;
    return { text: formatNumber(value), value, evidence: 'model', sources: [] };
  };
  return {
    finding: told(t(`finding-${state.show}`)),
    long: `${told(t('long-intro'))} ${told(t(`finding-${state.show}`))}`,
    table: {
      caption: t('table-caption'),
      columns: [
        { key: 'input', label: t('col-input') },
        { key: 'low', label: t('col-low') },
        { key: 'high', label: t('col-high') },
        { key: 'atLow', label: t('col-atLow'), unit: 'USD', numeric: true },
        { key: 'atHigh', label: t('col-atHigh'), unit: 'USD', numeric: true },
        { key: 'swing', label: t('col-swing'), unit: 'USD', numeric: true },
        { key: 'rests', label: t('col-rests') },
      ],
      rows: swings.map(({ name, low, high, swing }) => {
        const { label, publisher, claim } = data.inputs[name];
        return {
          input: { text: label ?? '' },
          low: { text: shown(INPUTS[name].unit, low.value) },
          high: { text: shown(INPUTS[name].unit, high.value) },
          atLow: cell(low.peakGap),
          atHigh: cell(high.peakGap),
          swing: cell(swing),
          rests: publisher ? { text: publisher, ...(claim ? { claim } : {}) } : { text: t('assumption') },
        };
      }),
    },
  };
}
