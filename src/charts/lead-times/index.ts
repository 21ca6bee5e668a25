/** What arrives when: threads of waiting on a calendar of months, down which the reader travels. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { flow } from './flow.ts';
import { scene } from './scene.ts';
import { states, travel } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'lead-times', words, load, live, states, travel, scene, describe, flow });
