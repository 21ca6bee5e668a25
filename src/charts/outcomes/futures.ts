/** Where the reader's own futures are shown, and as what. */
import { isSupported } from '../../model/endings.ts';
import type { ChartFutures } from '../kit/contract.ts';
import { ownView } from './own.ts';

export const futures: ChartFutures = {
  step: 'hundred-yours',
  view: (found, inputs) => ownView(found, isSupported(inputs)),
};
