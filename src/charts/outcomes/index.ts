/** A hundred futures round one set of values, sorted into five endings. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type OutcomesData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, type OutcomesState } from './states.ts';

const chart: Chart<OutcomesData, OutcomesState> = {
  ...{ id: 'outcomes', load, live, states, scene, describe },
  futures: true,
};
export default chart;
