/** The remark of 5 November 2025: who said what, when, and between asking for support and rejecting it where. */
import type { Chart } from '../kit/contract.ts';
import { live, load, type RemarkData } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, type RemarkState } from './states.ts';

const chart: Chart<RemarkData, RemarkState> = { id: 'remark-timeline', load, live, states, scene, describe };
export default chart;
