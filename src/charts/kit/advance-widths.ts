/** Advance widths of Public Sans in thousandths of an em, figures tabular. Generated from the font. */
export const UNITS = 1000;
const GLYPHS =
  '0123456789 !"#$%&\'()*+,-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~ £¥€§©·×÷±°½¼¾–—‘’“”…−•Øæìíîïøœß';
const REGULAR = [
  700, 700, 700, 700, 700, 700, 700, 700, 700, 700, 243, 251, 426, 603, 700, 904, 709, 248, 303, 309, 394,
  555, 300, 378, 300, 351, 226, 240, 546, 555, 546, 521, 831, 710, 671, 689, 694, 621, 594, 733, 766, 283,
  389, 682, 578, 886, 754, 734, 637, 748, 677, 670, 594, 701, 673, 954, 688, 607, 637, 303, 351, 303, 473,
  518, 219, 553, 597, 544, 597, 567, 396, 623, 577, 248, 263, 562, 303, 865, 577, 566, 596, 596, 391, 506,
  389, 581, 505, 780, 565, 535, 481, 328, 263, 332, 568, 243, 700, 700, 700, 491, 817, 230, 540, 555, 555,
  463, 867, 792, 919, 555, 1117, 240, 232, 419, 411, 768, 555, 317, 751, 914, 242, 242, 242, 302, 586, 948,
  590,
];
const SEMIBOLD_ADDS = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -9, 17, 29, 7, 0, 19, 41, 7, 17, 15, 43, 18, 0, 8, 0, 17, 24, 21, 17, 18, 17,
  8, -2, 9, 7, 16, 14, 8, 11, 14, 2, 14, 7, 19, 0, 17, 16, 15, 8, 14, 10, 12, 12, 13, 17, 8, 16, 33, 18, 19,
  17, 19, 6, 19, 24, 7, 6, 2, 6, 5, 1, 3, 8, 10, 14, 10, 14, 17, 9, 5, 6, 6, 12, 12, 15, 8, 8, 5, 12, 16, 8,
  31, 3, 28, 24, -9, 0, 0, 0, 12, 8, 16, 20, 18, 18, 6, 19, 21, 22, 21, 17, 12, 16, 33, 36, 69, 18, 20, 14, 0,
  13, 13, 13, 45, 14, -7, 20,
];
const table = (widths: readonly number[]): ReadonlyMap<string, number> =>
  new Map([...GLYPHS].map((glyph, i) => [glyph, widths[i] ?? 0]));
const ADVANCES = {
  400: table(REGULAR),
  600: table(REGULAR.map((width, i) => width + (SEMIBOLD_ADDS[i] ?? 0))),
};

/** The advance of a glyph; one with an accent that has no entry is as wide as its letter. Undefined where the font has neither. */
export const advanceOf = (glyph: string, weight: 400 | 600): number | undefined =>
  ADVANCES[weight].get(glyph) ?? ADVANCES[weight].get(glyph.normalize('NFD').charAt(0));
