/**
 * Cuts the site's fonts to what the site writes: `npm run fonts` makes
 * src/styles/fonts/*.woff2 anew, with the metrics that their stand-ins need so
 * that nothing moves when a font arrives.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import subset from 'subset-font';
import { meanAdvance } from './letters.ts';

const require = createRequire(import.meta.url);
const OUT = fileURLToPath(new URL('../styles/fonts/', import.meta.url));

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FIGURES = '0123456789';
/** Headlines: no more signs than titles use. */
const HEADLINE = `${LETTERS}${FIGURES} \u00a0$%&.,:;!?’‘“”–—-()`;
/** Prose: English with the accents of names. */
const PROSE = `${HEADLINE}'"/+=×·…#@éèêëáàäåçíïñóöøüÉÖ€£−→←`;

interface Cut {
  name: string;
  from: string;
  text: string;
  axes: Record<string, number | { min: number; max: number }>;
  /** Mean advance of the face that stands in until the font is there, in ems, by the frequency of letters. */
  standIn: number;
}

/**
 * Of Gelasio, Gelasio Bold and Liberation Sans, which have the measures of Georgia, Georgia Bold and Arial; those of
 * other stand-ins are in src/styles/stand-ins.test.ts.
 */
const [GEORGIA, GEORGIA_BOLD, ARIAL] = [0.4377, 0.51, 0.4399];
const CUTS: Cut[] = [
  {
    name: 'newsreader-text',
    from: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
    text: PROSE,
    axes: { wght: 400, opsz: 18 },
    standIn: GEORGIA,
  },
  {
    name: 'newsreader-display',
    from: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
    text: HEADLINE,
    axes: { wght: 600, opsz: 72 },
    standIn: GEORGIA_BOLD,
  },
  {
    name: 'public-sans',
    from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    text: PROSE,
    axes: { wght: { min: 400, max: 600 } },
    standIn: ARIAL,
  },
];

mkdirSync(OUT, { recursive: true });
for (const { name, from, text, axes, standIn } of CUTS) {
  const source = readFileSync(require.resolve(from));
  const cut = await subset(source, text, { targetFormat: 'woff2', variationAxes: axes });
  writeFileSync(path.join(OUT, `${name}.woff2`), cut);
  const font = fontkit.create(cut) as fontkit.Font;
  const em = font.unitsPerEm;
  const mean = meanAdvance((letter) => font.layout(letter).advanceWidth / em);
  const adjust = mean / standIn;
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
  console.log(
    `${name}: ${cut.length} bytes. Stand-in: size-adjust ${percent(adjust)}, ` +
      `ascent-override ${percent(font.ascent / em / adjust)}, ` +
      `descent-override ${percent(-font.descent / em / adjust)}, ` +
      `line-gap-override ${percent(font.lineGap / em / adjust)}`,
  );
}
