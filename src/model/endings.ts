/** The five endings: exhaustive and exclusive, tried in order. Pure. */
import type { Inputs } from './inputs.ts';
import { run, type Run } from './run.ts';

/** In the order in which they are tried, which is also the order of their dots. */
export const ENDINGS = [
  'carried-by-the-public',
  'grows-into-it',
  'carried-by-the-markets',
  'renegotiates',
  'breaks',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** Of the bill: what may be unpaid for a while. */
export const BRIDGE = 0.02;

/** Never short by more than a bridge, and nothing left unpaid at the end. */
export const isSettled = ({ peakGap, bill, gap2033 }: Run): boolean =>
  peakGap <= BRIDGE * bill && gap2033 < 0.5;

/** The same inputs without credit and guarantee. */
export const unsupported = (x: Inputs): Inputs => ({ ...x, creditRate: 0, guaranteedShare: 0 });

/** Whether the public supports the run at all. */
export const isSupported = (x: Inputs): boolean => x.creditRate > 0 || x.guaranteedShare > 0;

/** The run of the same inputs without support; itself where there is none. */
export const unsupportedRun = (result: Run): Run =>
  isSupported(result.inputs) ? run(unsupported(result.inputs)) : result;

export function endingOf(result: Run): Ending {
  const { bill, peakGap, cashAfterCompute, leverage, outside, inputs } = result;
  if (isSettled(result)) {
    const without = unsupportedRun(result);
    if (!isSettled(without) && without.peakGap >= 0.03 * bill) return 'carried-by-the-public';
    const grows = cashAfterCompute > 0 && leverage <= 3 && outside <= 0.4 * bill;
    return grows ? 'grows-into-it' : 'carried-by-the-markets';
  }
  return peakGap <= inputs.deferrableShare * bill ? 'renegotiates' : 'breaks';
}
