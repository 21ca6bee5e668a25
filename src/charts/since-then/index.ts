/** What is documented after November 2025: each later figure beside the earlier one, in true time. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type SinceData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, type SinceState } from './states.ts';

const chart: Chart<SinceData, SinceState> = { id: 'since-then', load, live, states, scene, describe };
export default chart;
