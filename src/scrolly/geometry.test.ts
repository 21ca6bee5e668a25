import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asEnter, blendOf, borders, intoPlateau, placeAt, type Card, type Enter, type Place } from './geometry.ts';

const VIEWPORT = 800;
const enter = fc.constantFrom<Enter>('cut', 'step', 'scrub');
const position = (place: Place) => place.from + place.t;

/** Cards one under the other, with gaps, some of no height at all. */
const stack = (ways: fc.Arbitrary<Enter> = enter) =>
  fc
    .tuple(
      fc.integer({ min: -5000, max: 5000 }),
      fc.array(fc.record({ gap: fc.integer({ min: 0, max: 90 }), height: fc.integer({ min: 0, max: 2000 }), enter: ways }), {
        minLength: 1,
        maxLength: 9,
      }),
    )
    .map(([top, parts]) => {
      let y = top;
      return parts.map(({ gap, height, enter }): Card => {
        const card = { top: y + gap, bottom: y + gap + height, enter };
        y = card.bottom;
        return card;
      });
    });
/** Anything that a broken layout might report. */
const anyCard: fc.Arbitrary<Card> = fc.record({ top: fc.double(), bottom: fc.double(), enter });
const line = fc.double({ min: -9000, max: 30000, noNaN: true });

const three: Card[] = [
  { top: 100, bottom: 1100, enter: 'cut' },
  { top: 1100, bottom: 1600, enter: 'scrub' },
  { top: 1600, bottom: 2100, enter: 'step' },
];

describe('placeAt', () => {
  it('rests on the first step before the scene and on the last one after it', () => {
    expect(placeAt(three, VIEWPORT, -1e6)).toMatchObject({ active: 0, atRest: true, progress: 0 });
    expect(placeAt(three, VIEWPORT, -Infinity)).toMatchObject({ active: 0, atRest: true, progress: 0 });
    expect(placeAt(three, VIEWPORT, 1e6)).toMatchObject({ active: 2, atRest: true, progress: 1 });
    expect(placeAt(three, VIEWPORT, Infinity)).toMatchObject({ active: 2, atRest: true, progress: 1 });
  });

  it('scrubs over the outer fifth of both neighbours, the tall one limited by the viewport', () => {
    expect(blendOf(1000, VIEWPORT)).toBe(144);
    expect(blendOf(500, VIEWPORT)).toBe(100);
    expect(placeAt(three, VIEWPORT, 1100 - 144)).toMatchObject({ active: 0, atRest: true });
    expect(placeAt(three, VIEWPORT, 1100 + 100)).toMatchObject({ active: 1, atRest: true });
    const half = placeAt(three, VIEWPORT, (1100 - 144 + 1200) / 2);
    expect(half).toMatchObject({ active: 0, from: 0, to: 1, atRest: false });
    expect(half?.t).toBeCloseTo(0.5);
  });

  it('turns at the crossing where the next step is a timed one', () => {
    expect(placeAt(three, VIEWPORT, 1599.9)).toMatchObject({ active: 1, atRest: true, t: 0 });
    expect(placeAt(three, VIEWPORT, 1600)).toMatchObject({ active: 2, atRest: true, t: 0 });
  });

  it('has nothing to say about a scene without steps', () => {
    expect(placeAt([], VIEWPORT, 10)).toBeNull();
  });

  it('gives a valid place for any card, line and viewport, NaN and infinities included', () => {
    fc.assert(
      fc.property(fc.array(anyCard, { minLength: 1, maxLength: 8 }), fc.double(), fc.double(), (cards, view, at) => {
        const place = placeAt(cards, view, at)!;
        for (const index of [place.active, place.from, place.to]) expect(cards[index]).toBeDefined();
        expect(place.to - place.from).toBe(place.atRest ? 0 : 1);
        expect([place.from, place.to]).toContain(place.active);
        expect(place.t >= 0 && place.t <= 1).toBe(true);
        if (place.atRest) expect(place.t).toBe(0);
      }),
    );
  });

  it('never goes back while the reader goes on', () => {
    fc.assert(
      fc.property(stack(), line, line, (cards, a, b) => {
        const [before, after] = [Math.min(a, b), Math.max(a, b)].map((at) => placeAt(cards, VIEWPORT, at)!);
        expect(before!.active).toBeLessThanOrEqual(after!.active);
        expect(position(before!)).toBeLessThanOrEqual(position(after!) + 1e-9);
      }),
    );
  });

  it('shows exactly the step on the middle 60% of its travel', () => {
    fc.assert(
      fc.property(stack(), fc.nat(), fc.double({ min: 0.2001, max: 0.7999, noNaN: true }), (cards, n, part) => {
        const i = n % cards.length;
        const edges = borders(cards);
        const travel = edges[i + 1]! - edges[i]!;
        fc.pre(travel > 1);
        expect(placeAt(cards, VIEWPORT, edges[i]! + travel * part)).toMatchObject({ active: i, from: i, atRest: true });
      }),
    );
  });

  it('makes no leap where every step scrubs', () => {
    fc.assert(
      fc.property(stack(fc.constant<Enter>('scrub')), line, (cards, at) => {
        const edges = borders(cards);
        fc.pre(edges.every((edge, i) => i === 0 || edge - edges[i - 1]! > 50));
        const step = position(placeAt(cards, VIEWPORT, at + 0.01)!) - position(placeAt(cards, VIEWPORT, at)!);
        expect(step).toBeLessThan(0.01);
      }),
    );
  });

  it('does not mind where the page is scrolled: cards and line moved together give the same place', () => {
    fc.assert(
      fc.property(stack(), fc.integer({ min: -9000, max: 30000 }), fc.integer({ min: -9999, max: 9999 }), (cards, at, by) => {
        const moved = cards.map((card) => ({ ...card, top: card.top + by, bottom: card.bottom + by }));
        const [a, b] = [placeAt(cards, VIEWPORT, at)!, placeAt(moved, VIEWPORT, at + by)!];
        expect(b.active).toBe(a.active);
        expect(position(b)).toBeCloseTo(position(a), 6);
      }),
    );
  });
});

describe('intoPlateau', () => {
  it('moves a line into the plateau of its step, and no further than needed', () => {
    fc.assert(
      fc.property(stack(), fc.nat(), line, (cards, n, at) => {
        const i = n % cards.length;
        const edges = borders(cards);
        fc.pre(edges[i + 1]! - edges[i]! > 1);
        const landed = intoPlateau(cards, i, VIEWPORT, at);
        expect(placeAt(cards, VIEWPORT, landed)).toMatchObject({ active: i, atRest: true });
        expect(intoPlateau(cards, i, VIEWPORT, landed)).toBe(landed);
      }),
    );
  });

  it('leaves the line alone for a step that is not there', () => {
    expect(intoPlateau(three, 7, VIEWPORT, 12)).toBe(12);
  });
});

describe('asEnter', () => {
  it('takes the three ways and falls back to a timed step', () => {
    expect(['cut', 'scrub', 'step', 'fly', undefined].map(asEnter)).toEqual(['cut', 'scrub', 'step', 'step', 'step']);
  });
});
