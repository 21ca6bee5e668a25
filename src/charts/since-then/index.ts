/** What came after November 2025: the money, the pace, the bill, and a supplier's guarantee. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'since-then', words, load, live, states, scene, describe });
