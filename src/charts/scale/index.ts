/** One year's revenue beside the whole promise, as lengths on one scale along which the reader travels. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { flow } from './flow.ts';
import { scene } from './scene.ts';
import { states, travel } from './states.ts';

export default adapted({ id: 'scale', load, live, states, travel, scene, flow, describe });
