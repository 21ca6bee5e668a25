/** One year's revenue beside the whole promise, as lengths on one scale along which the reader travels. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type ScaleData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, travel, type ScaleState } from './states.ts';

const chart: Chart<ScaleData, ScaleState> = { id: 'scale', load, live, states, travel, scene, describe };
export default chart;
