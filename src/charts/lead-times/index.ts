/** What arrives when: threads of waiting on a calendar of months, down which the reader travels. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type LeadData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, travel, type LeadState } from './states.ts';

const chart: Chart<LeadData, LeadState> = { id: 'lead-times', load, live, states, travel, scene, describe };
export default chart;
