/** Claims of one unit as bars, one for each. */
import { defineChart } from '../../charts/kit/contract.ts';
import { load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({
  id: 'chart-pattern',
  ...{ words, load, states, scene, describe },
});
