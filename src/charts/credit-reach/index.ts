/** How far the credit reaches: a cut through an AI data center and what supplies it, part by part. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type ReachData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, type ReachState } from './states.ts';

const chart: Chart<ReachData, ReachState> = { id: 'credit-reach', load, live, states, scene, describe };
export default chart;
