/** What a credit is worth: a sum of three factors, drawn as areas. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({
  ...{ id: 'credit-value', load, live, states, scene, describe },
  ...{ inputs, say },
});
