/** Generated marks and scenes for property tests. */
import fc from 'fast-check';
import type { Mark, Scene } from '../charts/kit/contract.ts';

const px = fc.double({ min: -50, max: 800, noNaN: true });
const length = fc.double({ min: 0, max: 300, noNaN: true });
/** Few keys and classes: scenes shall share them. */
const key = fc.constantFrom('a', 'b', 'c', 'd', 'a~', 'b~~');
const classes = fc.constantFrom(undefined, 'grid', 't-label', 'm-area ev-stated');
const opacity = fc.oneof(fc.constantFrom(undefined, 0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const words = fc.constantFrom('', 'one', 'two words', '$13.07bn & <more>');

const path = fc.oneof(
  fc.array(fc.tuple(px, px), { minLength: 1, maxLength: 4 }).map((points) => `M${points.join('L')}`),
  fc
    .tuple(px, px, length, fc.constantFrom(0, 1))
    .map(([x, y, r, flag]) => `M${x},${y}A${r},${r},0,${flag},1,9,9`),
  fc.constant(''),
);

const base = fc.record({ key, classes, opacity });
const leaf = fc
  .tuple(
    base,
    fc.oneof(
      fc.record({ kind: fc.constant('path' as const), d: path }),
      fc.record({ kind: fc.constant('line' as const), x1: px, y1: px, x2: px, y2: px }),
      fc.record(
        { kind: fc.constant('rect' as const), x: px, y: px, width: length, height: length, rx: length },
        { requiredKeys: ['kind', 'x', 'y', 'width', 'height'] },
      ),
      fc.record({ kind: fc.constant('circle' as const), cx: px, cy: px, r: length }),
      fc.record(
        {
          kind: fc.constant('text' as const),
          x: px,
          y: px,
          text: words,
          size: fc.integer({ min: 12, max: 20 }),
          anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
          weight: fc.constantFrom(400 as const, 600 as const),
        },
        { requiredKeys: ['kind', 'x', 'y', 'text', 'size'] },
      ),
    ),
  )
  .map(([common, shape]) => lean({ ...common, ...shape } as Mark));

/** Absent is absent: contracts know no `undefined`. */
function lean(mark: Mark): Mark {
  return Object.fromEntries(
    Object.entries(mark).filter(([, value]) => value !== undefined),
  ) as unknown as Mark;
}

const siblings = (mark: fc.Arbitrary<Mark>) => fc.uniqueArray(mark, { maxLength: 5, selector: (m) => m.key });

/** Groups two deep. */
const inner = fc
  .tuple(base, px, px, siblings(leaf))
  .map(([common, x, y, marks]) => lean({ ...common, kind: 'group', x, y, marks } as Mark));
const outer = fc
  .tuple(base, px, px, siblings(fc.oneof(leaf, inner)))
  .map(([common, x, y, marks]) => lean({ ...common, kind: 'group', x, y, marks } as Mark));

/** Any scene with unique keys at every level. */
export const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    width: fc.integer({ min: 280, max: 1600 }),
    height: fc.integer({ min: 220, max: 640 }),
    marks: siblings(fc.oneof({ weight: 3, arbitrary: leaf }, inner, outer)),
  })
  .map((scene) => ({ ...scene }));

/** A fraction strictly between 0 and 1, its ends included near by. */
export const fraction = fc.oneof(
  fc.constantFrom(1e-9, 0.25, 0.5, 0.75, 1 - 1e-9),
  fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
);
