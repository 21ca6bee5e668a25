/** OpenAI's revenue: what was taken in, the run rates, and the forecasts for 2030. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type RevenueData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, type RevenueState } from './states.ts';

const chart: Chart<RevenueData, RevenueState> = { id: 'revenue-path', load, live, states, scene, describe };
export default chart;
