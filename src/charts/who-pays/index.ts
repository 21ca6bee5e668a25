/** The stated sum as one upright bar: who has paid or signed, what is only planned, and the gap. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({
  ...{ id: 'who-pays', load, live, states, scene, describe },
  ...{ inputs, say },
});
