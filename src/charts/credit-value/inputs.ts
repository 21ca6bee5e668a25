/** What the reader may set, and the sum in a sentence. */
import type { ChartInputs } from '../inputs.ts';
import type { CreditData } from './data.ts';
import type { CreditState } from './states.ts';
import { sayAmounts } from './sum.ts';

export const inputs: ChartInputs = {
  step: 'yours',
  list: [
    {
      ...{ kind: 'choice', id: 'base', key: 'cv-base', base: 'company' },
      options: [
        { value: 'gigawatt', rests: 'power-cost-per-gigawatt' },
        { value: 'company', rests: 'average-175bn-a-year' },
        { value: 'four', rests: 'scale-hyperscaler-2025' },
        { value: 'plan', rests: 'commitments-1-4tn-8-years' },
      ],
    },
    {
      ...{ kind: 'number', id: 'share', key: 'cv-share', base: 80 },
      ...{ min: 0, max: 100, step: 1, rests: 'assumption' },
    },
    {
      ...{ kind: 'choice', id: 'rate', key: 'cv-rate', base: 35 },
      options: [
        { value: 25, rests: 'amic-enacted-2022-25-percent' },
        { value: 30, rests: 'amic-draft-30-percent' },
        { value: 35, rests: 'amic-raised-2025-35-percent' },
      ],
    },
    {
      ...{ kind: 'number', id: 'pass', key: 'cv-tenant', base: 50 },
      ...{ min: 0, max: 100, step: 1, rests: 'assumption' },
    },
  ],
};

export const say = (data: CreditData, state: CreditState): string => sayAmounts(data, state, data.words.own);
