/** What was said in public beside what was asked of government, in one chronology. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({ id: 'say-vs-ask', load, live, states, scene, describe });
