/**
 * Writes `src/charts/kit/advance-widths.ts`, the table by which text is measured
 * at build and in the browser, from the font itself. Run it when the font changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fontkit from 'fontkit';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';

type Weight = '400' | '600';

const FONT = 'node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2';
const TABLE = 'src/charts/kit/advance-widths.ts';
const UNITS = 1000;
/** What pictures may write. */
export const GLYPHS: readonly string[] = [
  ...'0123456789 !"#$%&\'()*+,-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~',
  ...'\u00a0£¥€§©·×÷±°½¼¾–—‘’“”…−•ÀÁÂÄÇÈÉÊËÍÎÓÔÖØÚÜàáâäãåæçèéêëìíîïñóôöøœßùúûü',
];
const HEAD = `/** Advance widths of Public Sans in thousandths of an em, figures tabular. Generated from the font. */
export const UNITS = ${UNITS};
`;
/**
 * Advance widths in thousandths of an em, as the font has them, with tabular figures.
 * @throws for a character without a glyph
 */
export async function measure(
  weight: Weight,
  glyphs: readonly string[] = GLYPHS,
): Promise<Record<string, number>> {
  const cut = await subsetFont(readFileSync(FONT), glyphs.join(''), {
    targetFormat: 'sfnt',
    variationAxes: { wght: Number(weight) },
  });
  const font = fontkit.create(cut) as fontkit.Font;
  return Object.fromEntries(
    glyphs.map((glyph) => {
      const [position] = font.layout(glyph, { tnum: true }).positions;
      if (!position || !font.hasGlyphForCodePoint(glyph.codePointAt(0) ?? 0)) {
        throw new Error(`The font has no glyph for "${glyph}"`);
      }
      return [glyph, Math.round((position.xAdvance * UNITS) / font.unitsPerEm)];
    }),
  );
}

/** The whole file, as it is written. */
export async function tableText(): Promise<string> {
  const [regular, semibold] = [await measure('400'), await measure('600')];
  const letter = (glyph: string) => glyph.normalize('NFD').charAt(0);
  const kept = GLYPHS.filter(
    (glyph) =>
      letter(glyph) === glyph ||
      [regular, semibold].some((widths) => widths[glyph] !== widths[letter(glyph)]),
  );
  const options = await resolveConfig(TABLE);
  // Glyphs and widths apart, and semi-bold by what it adds: the table is on the wire with every chart.
  const constants = [
    `export const GLYPHS = ${JSON.stringify(kept.join(''))};`,
    `export const REGULAR = ${JSON.stringify(kept.map((glyph) => regular[glyph]))};`,
    `export const SEMIBOLD_ADDS = ${JSON.stringify(kept.map((glyph) => (semibold[glyph] ?? 0) - (regular[glyph] ?? 0)))};`,
  ];
  return format(`${HEAD}${constants.join('\n')}`, { ...options, filepath: TABLE });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(process.cwd(), TABLE), await tableText());
}
