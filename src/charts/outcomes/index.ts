/** A hundred futures round one set of values, sorted into five endings. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { futures } from './futures.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({
  ...{ id: 'outcomes', load, live, states, scene, describe },
  futures,
});
