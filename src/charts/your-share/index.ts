/** What reaches a reader: a home's power bill, what states waive, and what an index fund holds. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'your-share', words, load, live, states, scene, describe });
