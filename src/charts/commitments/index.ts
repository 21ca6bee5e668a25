/** What the stated $1.4 trillion is made of, as far as it is itemised: areas at one scale. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({
  id: 'commitments',
  load,
  live,
  states,
  scene,
  describe,
});
