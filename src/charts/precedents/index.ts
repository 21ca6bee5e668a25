/** Past guarantees and rescues: what the public gained or lost on each dollar that it put at risk. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type PrecedentsData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, type PrecedentsState } from './states.ts';

const chart: Chart<PrecedentsData, PrecedentsState> = {
  id: 'precedents',
  ...{ load, live, states, scene, describe },
};
export default chart;
