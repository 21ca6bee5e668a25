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

/** Of Georgia and Arial, as measured by the Capsize project. */
const [GEORGIA, ARIAL] = [913 / 2048, 904 / 2048];
/** Letters of English prose in per mille. */
const FREQUENCY: Record<string, number> = {
  ...{ ' ': 180, e: 104, t: 73, a: 65, o: 60, i: 57, n: 57, s: 52, r: 50, h: 49, l: 33, d: 33, u: 23, c: 22 },
  ...{ m: 20, f: 20, w: 17, g: 16, p: 15, y: 14, b: 12, v: 8, k: 5, x: 1, j: 1, q: 1, z: 1 },
};

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
    standIn: GEORGIA,
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
  const letters = Object.entries(FREQUENCY);
  const total = letters.reduce((sum, [, weight]) => sum + weight, 0);
  const mean =
    letters.reduce((sum, [c, weight]) => sum + font.layout(c).advanceWidth * weight, 0) / total / em;
  const adjust = mean / standIn;
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
  console.log(
    `${name}: ${cut.length} bytes. Stand-in: size-adjust ${percent(adjust)}, ` +
      `ascent-override ${percent(font.ascent / em / adjust)}, ` +
      `descent-override ${percent(-font.descent / em / adjust)}, ` +
      `line-gap-override ${percent(font.lineGap / em / adjust)}`,
  );
}
