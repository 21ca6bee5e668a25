import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asEnter, blendOf, intoPlateau, placeAt, travels } from './geometry.ts';
import type { Card, Enter, Place } from './geometry.ts';

const VIEWPORT = 800;
const BLEND = 0.2;
const enter = fc.constantFrom<Enter>('cut', 'step', 'scrub');
const position = (place: Place) => place.from + place.t;

/** Where the line stands; there is always a card in these tests. */
function at(cards: readonly Card[], line: number, viewport = VIEWPORT): Place {
  const place = placeAt(cards, { viewport, line, blend: BLEND });
  if (!place) throw new Error('no place');
  return place;
}
/** One of the travels, counted round. */
function travelOf(cards: readonly Card[], n: number) {
  const all = travels(cards);
  const i = n % all.length;
  const way = all[i];
  if (!way) throw new Error('no travel');
  return { i, top: way.top, travel: way.bottom - way.top };
}

/** Cards one under the other, with gaps, some of no height at all. */
const stack = (ways: fc.Arbitrary<Enter> = enter) =>
  fc
    .tuple(
      fc.integer({ min: -5000, max: 5000 }),
      fc.array(
        fc.record({
          gap: fc.integer({ min: 0, max: 90 }),
          height: fc.integer({ min: 0, max: 2000 }),
          enter: ways,
        }),
        {
          minLength: 1,
          maxLength: 9,
        },
      ),
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
    expect(at(three, -1e6)).toMatchObject({ active: 0, atRest: true, progress: 0 });
    expect(at(three, -Infinity)).toMatchObject({ active: 0, atRest: true, progress: 0 });
    expect(at(three, 1e6)).toMatchObject({ active: 2, atRest: true, progress: 1 });
    expect(at(three, Infinity)).toMatchObject({ active: 2, atRest: true, progress: 1 });
  });

  it('scrubs over the outer fifth of both neighbours, the tall one limited by the viewport', () => {
    expect(blendOf(1000, { viewport: VIEWPORT, blend: BLEND })).toBe(144);
    expect(blendOf(500, { viewport: VIEWPORT, blend: BLEND })).toBe(100);
    expect(blendOf(500, { viewport: VIEWPORT, blend: 0.08 })).toBe(40);
    expect(at(three, 1100 - 144)).toMatchObject({ active: 0, atRest: true });
    expect(at(three, 1100 + 100)).toMatchObject({ active: 1, atRest: true });
    const half = at(three, (1100 - 144 + 1200) / 2);
    expect(half).toMatchObject({ active: 0, from: 0, to: 1, atRest: false });
    expect(half.t).toBeCloseTo(0.5);
  });

  it('turns at the crossing where the next step is a timed one', () => {
    expect(at(three, 1599.9)).toMatchObject({ active: 1, atRest: true, t: 0 });
    expect(at(three, 1600)).toMatchObject({ active: 2, atRest: true, t: 0 });
  });

  it('has nothing to say about a scene without steps', () => {
    expect(placeAt([], { viewport: VIEWPORT, line: 10, blend: BLEND })).toBeNull();
  });

  it('gives a valid place for any card, line and viewport, NaN and infinities included', () => {
    fc.assert(
      fc.property(
        fc.array(anyCard, { minLength: 1, maxLength: 8 }),
        fc.double(),
        fc.double(),
        (cards, view, y) => {
          const place = at(cards, y, view);
          for (const index of [place.active, place.from, place.to]) expect(cards[index]).toBeDefined();
          expect(place.to - place.from).toBe(place.atRest ? 0 : 1);
          expect([place.from, place.to]).toContain(place.active);
          expect(place.t >= 0 && place.t <= 1).toBe(true);
          if (place.atRest) expect(place.t).toBe(0);
        },
      ),
    );
  });

  it('never goes back while the reader goes on', () => {
    fc.assert(
      fc.property(stack(), line, line, (cards, a, b) => {
        const before = at(cards, Math.min(a, b));
        const after = at(cards, Math.max(a, b));
        expect(before.active).toBeLessThanOrEqual(after.active);
        expect(position(before)).toBeLessThanOrEqual(position(after) + 1e-9);
      }),
    );
  });

  it('shows exactly the step on the middle 60% of its travel', () => {
    fc.assert(
      fc.property(
        stack(),
        fc.nat(),
        fc.double({ min: 0.2001, max: 0.7999, noNaN: true }),
        (cards, n, part) => {
          const { i, top, travel } = travelOf(cards, n);
          fc.pre(travel > 1);
          expect(at(cards, top + travel * part)).toMatchObject({ active: i, from: i, atRest: true });
        },
      ),
    );
  });

  it('makes no leap where every step scrubs', () => {
    fc.assert(
      fc.property(stack(fc.constant<Enter>('scrub')), line, (cards, y) => {
        fc.pre(travels(cards).every(({ top, bottom }) => bottom - top > 50));
        expect(position(at(cards, y + 0.01)) - position(at(cards, y))).toBeLessThan(0.01);
      }),
    );
  });

  it('does not mind where the page is scrolled: cards and line moved together give the same place', () => {
    const y = fc.integer({ min: -9000, max: 30000 });
    fc.assert(
      fc.property(stack(), y, fc.integer({ min: -9999, max: 9999 }), (cards, y, by) => {
        const moved = cards.map((card) => ({ ...card, top: card.top + by, bottom: card.bottom + by }));
        expect(at(moved, y + by).active).toBe(at(cards, y).active);
        expect(position(at(moved, y + by))).toBeCloseTo(position(at(cards, y)), 6);
      }),
    );
  });
});

describe('intoPlateau', () => {
  it('moves a line into the plateau of its step, and no further than needed', () => {
    fc.assert(
      fc.property(stack(), fc.nat(), line, (cards, n, y) => {
        const { i, travel } = travelOf(cards, n);
        fc.pre(travel > 1);
        const landed = intoPlateau(cards, i, { viewport: VIEWPORT, line: y, blend: BLEND });
        expect(at(cards, landed)).toMatchObject({ active: i, atRest: true });
        expect(intoPlateau(cards, i, { viewport: VIEWPORT, line: landed, blend: BLEND })).toBe(landed);
      }),
    );
  });

  it('leaves the line alone for a step that is not there', () => {
    expect(intoPlateau(three, 7, { viewport: VIEWPORT, line: 12, blend: BLEND })).toBe(12);
  });
});

describe('asEnter', () => {
  it('takes the three ways and falls back to a timed step', () => {
    const given = ['cut', 'scrub', 'step', 'fly', undefined];
    expect(given.map(asEnter)).toEqual(['cut', 'scrub', 'step', 'step', 'step']);
  });
});
