/** A correction as `/corrections.json` tells it to frozen frames, which read the list for as long as they stand. Pure. */
import { GRADES, type Correction } from '../corrections/types.ts';

export interface Told extends Correction {
  /** The line that stands at the place of an error: when, and what is right. */
  said: { corrected: string; line: string };
}

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null;

/** Whether an entry of the list can be told: a list of years to come may hold others. */
export function isTold(data: unknown): data is Told {
  if (!isObject(data)) return false;
  const { id, at, grade, places, said } = data;
  return (
    typeof id === 'string' &&
    typeof at === 'string' &&
    GRADES.some((one) => one === grade) &&
    Array.isArray(places) &&
    places.every(
      (place) => isObject(place) && (place['kind'] !== 'chart' || Array.isArray(place['steps'])),
    ) &&
    isObject(said) &&
    typeof said['corrected'] === 'string' &&
    typeof said['line'] === 'string'
  );
}
