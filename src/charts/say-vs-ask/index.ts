/** What was said in public beside what was asked of government, in one chronology. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type VoicesData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, type VoicesState } from './states.ts';

const chart: Chart<VoicesData, VoicesState> = { id: 'say-vs-ask', load, live, states, scene, describe };
export default chart;
