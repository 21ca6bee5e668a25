/** What was said in public beside what was asked of government, in one chronology. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'say-vs-ask', words, load, live, states, scene, describe });
