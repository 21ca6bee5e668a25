/** Sources and uses of the plan, year by year, as the model works them out. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type FundingData } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states, type FundingState } from './states.ts';

const chart: Chart<FundingData, FundingState> = {
  ...{ id: 'funding-gap', load, live, states, scene, describe },
  ...{ inputs, say },
};
export default chart;
