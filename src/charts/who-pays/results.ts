/** The bar as the model's result: of the five endings, or of a reader's own values beside the base. */
import type { PayerName } from '../../ledger/who-pays.ts';
import { barOf } from '../../model/bar.ts';
import { withInputs } from '../../model/inputs.ts';
import { run } from '../../model/run.ts';
import type { Scene, Size } from '../kit/contract.ts';
import { payBars, type PayRow } from '../kit/pay-bars.ts';
import type { WhoPaysData } from './data.ts';
import { ENDING_INPUTS, type WhoPaysState } from './states.ts';

/** The rows of a state: one for each run. */
export function resultRows({ text }: Pick<WhoPaysData, 'text'>, state: WhoPaysState): PayRow[] {
  const { view, after: _after, ...own } = state;
  const row = (key: string, inputs: Parameters<typeof withInputs>[0]): PayRow => ({
    key,
    name: text[`run-${key}`] ?? key,
    bar: barOf(run(withInputs(inputs))),
  });
  return view === 'endings'
    ? Object.entries(ENDING_INPUTS).map(([key, inputs]) => row(key, inputs))
    : [row('base', {}), row('yours', own)];
}

/** Customers' part is what is left of revenue once all other costs are paid, and its name says so. */
export const nameOf = ({ text }: Pick<WhoPaysData, 'text'>, part: PayerName): string =>
  text[part === 'customers' ? 'run-customers' : `name-${part}`] ?? part;

/** @param size pixels; designed from 280 x 220 upwards */
export function results(data: WhoPaysData, state: WhoPaysState, size: Size): Scene {
  const t = (key: string) => data.text[key] ?? '';
  const name = (part: PayerName) => nameOf(data, part);
  const names = {
    ...{ customers: name('customers'), investors: name('investors'), lenders: name('lenders') },
    ...{ partners: name('partners'), public: name('public') },
    ...{ gap: t('run-nobody'), beside: t('run-beside') },
  };
  return payBars(resultRows(data, state), { names, open: t('run-open'), closed: t('run-closed') }, size);
}
