/** The circle of money: who pays whom, who invests in whom, who depends on whom, and whose debt it is. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type CircleData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, travel, type CircleState } from './states.ts';

const chart: Chart<CircleData, CircleState> = {
  id: 'money-circle',
  load,
  live,
  states,
  travel,
  scene,
  describe,
};
export default chart;
