/** The plan beside large works of states and companies: whole, a year at a time, and against the economy of its day. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type FullData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, type WorksState } from './states.ts';

const chart: Chart<FullData, WorksState> = {
  ...{ id: 'megaprojects', load, states, describe },
  live: (data) => live(data) as FullData,
  scene,
};
export default chart;
