import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENDINGS, type Ending } from './endings.ts';
import { BASE, INPUT_NAMES, INPUTS, withInputs } from './inputs.ts';
import { BASE_SEED, BASE_SIGMAS, SIGMA_NAMES } from './sigmas.ts';
import { draw, futures, hundred, mulberry32 } from './uncertainty.ts';

const none = Object.fromEntries(SIGMA_NAMES.map((name) => [name, 0])) as typeof BASE_SIGMAS;

describe('the generator', () => {
  test('is mulberry32: its first numbers for the seeds 0 and 1', () => {
    const first = (seed: number) => {
      const next = mulberry32(seed);
      return [next(), next(), next()];
    };
    // Worked out once by a plain transcription of the published algorithm.
    const plain = (seed: number) => {
      let a = seed;
      return [0, 0, 0].map(() => {
        let t = (a += 0x6d2b79f5);
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
      });
    };
    for (const seed of [0, 1, BASE_SEED, 4294967295]) expect(first(seed)).toEqual(plain(seed));
    expect(first(0)[0]).toBeCloseTo(0.26642920868471265, 15);
  });
});

describe('draws', () => {
  test('move five values and nothing else, within their limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const drawn = draw(BASE, BASE_SIGMAS, mulberry32(seed));
        for (const name of INPUT_NAMES) {
          if (!(SIGMA_NAMES as string[]).includes(name)) expect(drawn[name]).toBe(BASE[name]);
          const [low, high] = INPUTS[name].limits;
          expect(drawn[name] >= low && drawn[name] <= high).toBe(true);
        }
      }),
    );
  });
  test('without any spread every future is the reader’s own', () => {
    const all = futures(BASE, none, 1, 200)!;
    expect(all.counts.renegotiates).toBe(200);
    expect(all.peakGap[0]).toBe(all.peakGap[4]);
  });
  test('their medians are the reader’s own values', () => {
    const next = mulberry32(7);
    const drawn = Array.from({ length: 4001 }, () => draw(BASE, BASE_SIGMAS, next));
    for (const name of SIGMA_NAMES) {
      const sorted = drawn.map((x) => x[name]).sort((a, b) => a - b);
      expect(sorted[2000]! / BASE[name], name).toBeGreaterThan(0.96);
      expect(sorted[2000]! / BASE[name], name).toBeLessThan(1.04);
    }
  });
});

describe('futures', () => {
  test('the same seed gives the same counts: those of the base, as they were', () => {
    const all = futures(BASE)!;
    expect(all.counts).toMatchInlineSnapshot(`
      {
        "breaks": 3719,
        "carried-by-the-markets": 324,
        "carried-by-the-public": 0,
        "grows-into-it": 1580,
        "renegotiates": 4377,
      }
    `);
    expect(futures(BASE)).toEqual(all);
    expect(ENDINGS.reduce((sum, ending) => sum + all.counts[ending], 0)).toBe(10_000);
    expect(all.counts['carried-by-the-public']).toBe(0);
    expect([...all.peakGap].sort((a, b) => a - b)).toEqual(all.peakGap);
  });
  test('with support switched on the public may carry some', () => {
    expect(
      futures(withInputs({ creditRate: 0.35, guaranteedShare: 1 }), BASE_SIGMAS, 1, 2000)!.counts[
        'carried-by-the-public'
      ],
    ).toBeGreaterThan(0);
  });
  test('can be stopped', () => {
    const seen: number[] = [];
    const stopped = futures(BASE, BASE_SIGMAS, 1, 3000, (done) => {
      seen.push(done);
      return done < 1000;
    });
    expect(stopped).toBeNull();
    expect(seen).toEqual([500, 1000]);
  });
});

describe('a hundred dots', () => {
  const counts = (...n: number[]) =>
    Object.fromEntries(ENDINGS.map((e, i) => [e, n[i] ?? 0])) as Record<Ending, number>;
  test('are always a hundred, each within one of its share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 5, maxLength: 5 }), (n) => {
        const all = n.reduce((a, b) => a + b, 0);
        fc.pre(all > 0);
        const dots = hundred(counts(...n));
        expect(ENDINGS.reduce((sum, ending) => sum + dots[ending], 0)).toBe(100);
        for (const [i, ending] of ENDINGS.entries())
          expect(Math.abs(dots[ending] - (n[i]! * 100) / all)).toBeLessThan(1);
      }),
    );
  });
  test('ties go to the ending that is tried first', () => {
    expect(hundred(counts(1, 1, 1, 0, 0))).toEqual(counts(34, 33, 33, 0, 0));
  });
});
