/** What the reader may set, and the result in sentences. */
import type { ChartInputs } from '../inputs.ts';
import type { EffectData } from './data.ts';
import type { EffectState } from './states.ts';
import { sayEffect } from './sum.ts';

export const inputs: ChartInputs = {
  step: 'yours',
  list: [
    {
      ...{ kind: 'number', id: 'lent', key: 'ge-lent', base: 85 },
      ...{ min: 60, max: 100, step: 1, rests: 'assumption' },
    },
    {
      ...{ kind: 'number', id: 'saved', key: 'ge-saved', base: 3 },
      ...{ min: 0, max: 4, step: 0.1, rests: 'financing-aep-rate' },
    },
    {
      ...{ kind: 'number', id: 'life', key: 'ge-life', base: 5, whole: true },
      ...{ min: 1, max: 15, step: 1, rests: 'financing-depreciation-5-6' },
    },
    {
      ...{ kind: 'number', id: 'recovery', key: 'ge-left', base: 30 },
      ...{ min: 0, max: 100, step: 1, rests: 'assumption' },
    },
  ],
};

export const say = (data: EffectData, state: EffectState): string =>
  sayEffect(data, state, data.words.own, 'long');
