/** What arrives when: threads of waiting on a calendar of months, down which the reader travels. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, travel } from './states.ts';

export default adapted({ id: 'lead-times', load, live, states, travel, scene, describe });
