/** The money that goes out: a year's costs beside its revenue, and the company's own forecasts of its cash. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'money-out', words, load, live, states, scene, describe });
