/** Sources and uses of the plan, year by year, as the model works them out. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({
  ...{ id: 'funding-gap', load, live, states, scene, describe },
  ...{ inputs, say },
});
