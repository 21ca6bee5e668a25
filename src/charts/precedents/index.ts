/** Past guarantees and rescues: what the public gained or lost on each dollar that it put at risk. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({
  id: 'precedents',
  ...{ load, live, states, scene, describe },
});
