/** A hundred futures round one set of values, sorted into five endings. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type OutcomesData } from './data.ts';
import { describe } from './describe.ts';
import { futures } from './futures.ts';
import { scene } from './scene.ts';
import { states, type OutcomesState } from './states.ts';

const chart: Chart<OutcomesData, OutcomesState> = {
  ...{ id: 'outcomes', load, live, states, scene, describe },
  futures,
};
export default chart;
