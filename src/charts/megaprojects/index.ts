/** The plan beside large works of states and companies: whole, a year at a time, and against the economy of its day. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({
  ...{ id: 'megaprojects', load, states, scene, describe },
  // What the picture needs is less than what is described.
  live: (data) => live(data) as typeof data,
});
