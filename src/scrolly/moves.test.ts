import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt } from './geometry.ts';
import type { Card, Enter, Place } from './geometry.ts';
import { moveFor } from './moves.ts';
import type { Manner, Shown } from './moves.ts';

const rest = (active: number) => ({ active, from: active, to: active, t: 0, atRest: true, progress: 0.5 });
const at = (step: number): Shown => ({ from: step, to: step, t: 0 });
const enters: Enter[] = ['cut', 'step', 'scrub', 'cut'];

describe('moveFor', () => {
  it('shows the first picture without a transition, however the reader came', () => {
    for (const manner of ['scroll', 'ask', 'arrive'] as const)
      expect(moveFor(null, rest(1), enters, manner)).toEqual({ do: 'show', step: 1 });
  });

  it('times a step when the reader scrolls across its crossing, in both directions', () => {
    expect(moveFor(at(0), rest(1), enters, 'scroll')).toEqual({ do: 'go', step: 1 });
    expect(moveFor(at(1), rest(0), enters, 'scroll')).toEqual({ do: 'go', step: 0 });
  });

  it('cuts on arrival, over more than one step, and where the step says so', () => {
    expect(moveFor(at(0), rest(1), enters, 'arrive')).toEqual({ do: 'show', step: 1 });
    expect(moveFor(at(0), rest(2), enters, 'scroll')).toEqual({ do: 'show', step: 2 });
    expect(moveFor(at(2), rest(3), enters, 'scroll')).toEqual({ do: 'show', step: 3 });
    expect(moveFor(at(2), rest(3), enters, 'ask')).toEqual({ do: 'show', step: 3 });
  });

  it('moves over time when a button asks for the neighbour, scrubbed steps included', () => {
    expect(moveFor(at(1), rest(2), enters, 'ask')).toEqual({ do: 'go', step: 2 });
  });

  it('ends a scrub exactly on its step', () => {
    expect(moveFor({ from: 1, to: 2, t: 0.97 }, rest(2), enters, 'scroll')).toEqual({ do: 'show', step: 2 });
    expect(moveFor({ from: 1, to: 2, t: 0.03 }, rest(1), enters, 'scroll')).toEqual({ do: 'show', step: 1 });
  });

  it('does nothing twice', () => {
    expect(moveFor(at(1), rest(1), enters, 'scroll')).toEqual({ do: 'nothing' });
    const between = { active: 1, from: 1, to: 2, t: 0.4, atRest: false, progress: 0.9 };
    expect(moveFor({ from: 1, to: 2, t: 0.4 }, between, enters, 'scroll')).toEqual({ do: 'nothing' });
  });

  it('leaves the picture where the geometry says, whatever road led there', () => {
    const cards: Card[] = enters.map((enter, i) => ({ top: i * 700, bottom: i * 700 + 700, enter }));
    const manner = fc.constantFrom<Manner>('scroll', 'ask', 'arrive');
    const waypoint = fc.tuple(fc.integer({ min: -900, max: 4000 }), manner);
    fc.assert(
      fc.property(fc.array(waypoint, { minLength: 1 }), (road) => {
        let shown: Shown = null;
        let end: Place | null = null;
        for (const [line, how] of road) {
          end = placeAt(cards, { viewport: 800, line, blend: 0.2 });
          if (!end) throw new Error('no place');
          const move = moveFor(shown, end, enters, how);
          if (move.do === 'scrub') shown = { from: move.from, to: move.to, t: move.t };
          else if (move.do !== 'nothing') shown = at(move.step);
        }
        expect(shown).toEqual({ from: end?.from, to: end?.to, t: end?.t });
      }),
    );
  });
});
