/** What to do with the picture: a pure decision from what it shows and where the reader is. */
import type { Enter, Place } from './geometry.ts';

/**
 * How the reader came here: by scrolling on, by asking for a step (buttons,
 * keys), or by any other way (load, link, jump, resize), which never tweens.
 */
export type Manner = 'scroll' | 'ask' | 'arrive';

/** What the picture shows, by step index; `null` when that is not known. */
export type Shown = { from: number; to: number; t: number } | null;

export type Move =
  | { do: 'nothing' }
  | { do: 'show'; step: number }
  | { do: 'go'; step: number }
  | { do: 'scrub'; from: number; to: number; t: number };

/** A scroll longer than this part of the viewport within one frame is a jump. */
export const JUMP = 0.9;

/** The change that brings the picture to `place`. */
export function moveFor(shown: Shown, place: Place, enters: readonly Enter[], manner: Manner): Move {
  if (!place.atRest) {
    const { from, to, t } = place;
    const same = shown && shown.from === from && shown.to === to && shown.t === t;
    return same ? { do: 'nothing' } : { do: 'scrub', from, to, t };
  }
  const step = place.active;
  if (!shown) return { do: 'show', step };
  const resting = shown.from === shown.to;
  if (resting && shown.from === step) return { do: 'nothing' };
  const before = shown.t < 0.5 ? shown.from : shown.to;
  const enter = enters[Math.max(step, before)];
  const neighbours = Math.abs(step - before) === 1;
  if (manner === 'ask' && neighbours && enter !== 'cut') return { do: 'go', step };
  if (manner === 'scroll' && neighbours && resting && enter === 'step') return { do: 'go', step };
  return { do: 'show', step };
}
