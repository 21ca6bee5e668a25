/** How wide a face is on average: what its stand-ins are measured by. */

/** Letters of English prose in per mille. */
const FREQUENCY: Record<string, number> = {
  ...{ ' ': 180, e: 104, t: 73, a: 65, o: 60, i: 57, n: 57, s: 52, r: 50, h: 49, l: 33, d: 33, u: 23, c: 22 },
  ...{ m: 20, f: 20, w: 17, g: 16, p: 15, y: 14, b: 12, v: 8, k: 5, x: 1, j: 1, q: 1, z: 1 },
};

/**
 * The mean advance of letters, by how often English has them.
 * @param advanceOf of a letter, in ems
 */
export function meanAdvance(advanceOf: (letter: string) => number): number {
  const letters = Object.entries(FREQUENCY);
  const total = letters.reduce((sum, [, weight]) => sum + weight, 0);
  return letters.reduce((sum, [letter, weight]) => sum + advanceOf(letter) * weight, 0) / total;
}
