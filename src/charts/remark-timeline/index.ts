/** The remark of 5 November 2025: who said what, when, and between asking for support and rejecting it where. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({ id: 'remark-timeline', load, live, states, scene, describe });
