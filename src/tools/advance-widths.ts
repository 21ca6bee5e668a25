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
import { ADVANCES, UNITS } from '../charts/kit/advance-widths.ts';

type Weight = keyof typeof ADVANCES;

const FONT = 'node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2';
const TABLE = 'src/charts/kit/advance-widths.ts';
const HEAD = `/** Advance widths of Public Sans in thousandths of an em, figures tabular. Generated from the font. */
export const UNITS = ${UNITS};
`;
/** Glyphs and widths apart: as pairs the table would be half as long again on the wire. */
const TAIL = `
const table = (widths: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...GLYPHS].map((glyph, i) => [glyph, widths[i] ?? 0]));
export const ADVANCES: Readonly<Record<'400' | '600', Readonly<Record<string, number>>>> = {
  '400': table(REGULAR),
  '600': table(SEMIBOLD),
};
`;

/** The glyphs that the table holds. */
export const GLYPHS: readonly string[] = Object.keys(ADVANCES['400']);

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
  const widths = { '400': await measure('400'), '600': await measure('600') };
  const options = await resolveConfig(TABLE);
  const constants = [
    `const GLYPHS = ${JSON.stringify(GLYPHS.join(''))};`,
    `const REGULAR = ${JSON.stringify(Object.values(widths['400']))};`,
    `const SEMIBOLD = ${JSON.stringify(Object.values(widths['600']))};`,
  ];
  return format(`${HEAD}${constants.join('\n')}${TAIL}`, { ...options, filepath: TABLE });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(process.cwd(), TABLE), await tableText());
}
