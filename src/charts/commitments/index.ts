/** What the stated $1.4 trillion is made of, as far as it is itemised: areas at one scale. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type CommitmentsData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, type CommitmentsState } from './states.ts';

const chart: Chart<CommitmentsData, CommitmentsState> = {
  id: 'commitments',
  load,
  live,
  states,
  scene,
  describe,
};
export default chart;
