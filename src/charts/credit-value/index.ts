/** What a credit is worth: a sum of three factors, drawn as areas. */
import type { Chart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states, type CreditState } from './states.ts';
import type { CreditData } from './types.ts';

const chart: Chart<CreditData, CreditState> = {
  ...{ id: 'credit-value', load, live, states, scene, describe },
  ...{ inputs, say },
};
export default chart;
