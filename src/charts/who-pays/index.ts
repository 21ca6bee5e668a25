/** The stated sum as one upright bar: who has paid or signed, what is only planned, and the gap. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type WhoPaysData } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states, type WhoPaysState } from './states.ts';

const chart: Chart<WhoPaysData, WhoPaysState> = {
  ...{ id: 'who-pays', load, live, states, scene, describe },
  ...{ inputs, say },
};
export default chart;
