/** Which assumption matters most. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type SensitivityData } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states, type SensitivityState } from './states.ts';

const chart: Chart<SensitivityData, SensitivityState> = {
  ...{ id: 'sensitivity', load, live, states, scene, describe },
  ...{ inputs, say },
};
export default chart;
