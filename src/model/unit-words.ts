/** What stands behind a number field. For the build. */
import { interfaceWords } from '../ledger/interface/words.ts';
import type { Unit } from './inputs.ts';

/** The unit of a field in words; empty for plain numbers. */
export function unitWords(unit: Unit): string {
  return unit === 'number' ? '' : interfaceWords().model.units[unit];
}

/** A unit as it stands behind a number. */
export const behindNumber = (unit: string): string => (/^\p{L}/u.test(unit) ? ` ${unit}` : unit);
