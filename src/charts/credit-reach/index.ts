/** How far the credit reaches: a cut through an AI data center and what supplies it, part by part. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({ id: 'credit-reach', load, live, states, scene, describe });
