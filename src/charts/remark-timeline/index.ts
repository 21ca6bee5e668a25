/** The remark of 5 November 2025: the letter before it, the words and their withdrawal, and who answered. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'remark-timeline', words, load, live, states, scene, describe });
