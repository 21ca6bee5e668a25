/** Pictures in pixels, from the same SVG text. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import envPaths from 'env-paths';
import sharp from 'sharp';
import { creditXmp } from './credit.ts';
import { LAYOUTS, type Still } from './forms.ts';
import { creditOf, svgFile } from './svg-file.ts';

/**
 * Pictures take most of a build; one whose drawing has not changed is not made again, not by another clone on the
 * same machine either: they are kept where the system keeps what programs can make anew.
 */
const KEPT = join(envPaths('backstop', { suffix: '' }).cache, 'pictures');
/** Days after which a picture that no build asked for goes. */
const KEPT_FOR = 30;
let pruned: Promise<void> | undefined;

async function prune(): Promise<void> {
  const before = Date.now() - KEPT_FOR * 864e5;
  for (const name of await readdir(KEPT)) {
    const file = join(KEPT, name);
    if ((await stat(file)).mtimeMs < before) await rm(file, { force: true });
  }
}

/** A picture that was kept, marked as asked for today; null where there is none. */
async function readKept(file: string): Promise<Buffer | null> {
  try {
    await utimes(file, new Date(), new Date());
    return await readFile(file);
  } catch {
    return null;
  }
}

/** Keeps a picture; where that cannot be done, the next build makes it again. */
async function keep(file: string, png: Buffer): Promise<void> {
  try {
    await mkdir(KEPT, { recursive: true });
    // Moved into place whole: another build may be reading.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, png);
    await rename(draft, file);
    await (pruned ??= prune());
  } catch {
    return;
  }
}

export interface PngFacts {
  /** Pixels an inch. */
  density: number;
  /** A packet of XMP; may be empty. */
  xmp: string;
}

/**
 * A palette: charts have some dozen flat colours and the steps between them along edges. The least effort finds it in a
 * fifth of the time, and at this quality flat colours keep within what nobody sees.
 */
const FEW_COLOURS = { palette: true, quality: 80, effort: 1, dither: 0, compressionLevel: 9 } as const;

/** What makes a picture from a text, beside the text: changed with whatever changes the pixels. */
const MADE_BY = [FEW_COLOURS, sharp.versions] as const;

/**
 * An SVG text as a PNG of few colours.
 * @param scale pixels a unit of the SVG
 */
export async function rasterize(svg: string, scale: number, facts: PngFacts): Promise<Buffer> {
  const recipe = JSON.stringify([MADE_BY, scale, facts, svg]);
  const file = join(KEPT, `${createHash('sha256').update(recipe).digest('hex')}.png`);
  const before = await readKept(file);
  if (before) return before;
  const { density, xmp } = facts;
  const drawn = sharp(Buffer.from(svg), { density: 72 * scale }).withMetadata({ density });
  const png = await (xmp ? drawn.withXmp(xmp) : drawn).png(FEW_COLOURS).toBuffer();
  await keep(file, png);
  return png;
}

/** A chart's picture in the pixels of its form. */
export async function pngFile(still: Still, home: URL): Promise<Buffer> {
  const svg = await svgFile(still, home);
  const { pixels, density } = LAYOUTS[still.form];
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
  return await rasterize(svg, pixels / width, { density, xmp: creditXmp(creditOf(still, home)) });
}
