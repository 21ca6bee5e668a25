/** The plan beside large works of states and companies: whole, a year at a time, and against the economy of its day. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'megaprojects', words, load, live, states, scene, describe });
