/** What a guarantee does to one data center: who pays for it, what the promise costs, who loses when it fails. */
import { defineChart } from '../kit/contract.ts';
import { load } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'guarantee-effect', words, load, states, scene, describe, inputs, say });
