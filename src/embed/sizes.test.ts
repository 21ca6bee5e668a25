import { describe, expect, it } from 'vitest';
import { bestSize, edgeOf, nameOf, SIZES, stageHeight } from './sizes.ts';

const fit = (width: number, height: number) => {
  const size = bestSize({ width, height }, SIZES);
  const scale = Math.min(width / size.width, height / size.height);
  return { scale, filled: (size.width * size.height * scale * scale) / (width * height) };
};

describe('bestSize', () => {
  it('fills every frame up to 1,250 pixels with type of nearly its own size', () => {
    for (let frame = 280; frame <= 1250; frame++) {
      const { scale, filled } = fit(frame - 2 * edgeOf(frame), stageHeight(frame));
      expect(scale, `frame of ${frame}`).toBeGreaterThan(0.93);
      expect(scale, `frame of ${frame}`).toBeLessThan(1.12);
      expect(filled, `frame of ${frame}`).toBeGreaterThan(0.88);
    }
  });
  it('fills most of what hosts set themselves', () => {
    for (const width of [300, 450, 640, 900]) {
      for (const height of [260, 350, 450, 600]) {
        const { scale, filled } = fit(width, height);
        expect(scale, `${width} by ${height}`).toBeGreaterThan(0.8);
        expect(filled, `${width} by ${height}`).toBeGreaterThan(0.65);
      }
    }
  });
  it('never shrinks type below what 280 pixels allow', () => {
    expect(fit(280, 320)).toEqual({ scale: 1, filled: 1 });
  });
});

describe('SIZES', () => {
  it('have names of their own', () => {
    expect(new Set(SIZES.map(nameOf)).size).toBe(SIZES.length);
  });
});
