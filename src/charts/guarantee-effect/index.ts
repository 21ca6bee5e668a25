/** What a guarantee does to one data center: who pays for it, what the promise costs, who loses when it fails. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({
  ...{ id: 'guarantee-effect', load, live, states, scene, describe },
  ...{ inputs, say },
});
