/** What a guarantee does to one data center: who pays for it, what the promise costs, who loses when it fails. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type EffectData } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states, type EffectState } from './states.ts';

const chart: Chart<EffectData, EffectState> = {
  ...{ id: 'guarantee-effect', load, live, states, scene, describe },
  ...{ inputs, say },
};
export default chart;
