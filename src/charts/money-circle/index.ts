/** The circle of money: one dollar going round, how much would be the supplier's own, who pays whom, and whose debt it is. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, travel } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'money-circle', words, load, live, states, travel, scene, describe });
