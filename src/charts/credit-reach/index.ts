/** How far the credit reaches: a cut through an AI data center and what supplies it, part by part. */
import { defineChart } from '../kit/contract.ts';
import { load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'credit-reach', words, load, states, scene, describe });
