/** The circle of money: who pays whom, who invests in whom, who depends on whom, and whose debt it is. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states, travel } from './states.ts';

export default adapted({
  id: 'money-circle',
  load,
  live,
  states,
  travel,
  scene,
  describe,
});
