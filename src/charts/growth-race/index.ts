/** Companies from their first ten billion on, and what OpenAI's forecasts ask. */
import type { Chart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import type { RaceData } from './types.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, type RaceState } from './states.ts';

const chart: Chart<RaceData, RaceState> = { id: 'growth-race', load, live, states, scene, describe };
export default chart;
