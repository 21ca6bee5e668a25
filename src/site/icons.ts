/** The site's sign as pictures, for systems that show no SVG: drawn from `public/favicon.svg` when the site is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../ledger/read.ts';

/** Units of the sign's own drawing a side, and dots an inch at which a unit is a pixel. */
const SIDE = 32;
const DENSITY = 72;

/** Sizes that an icon of old style brings: tabs, and the same on dense screens. */
const OF_OLD_STYLE = [16, 32, 48];

/**
 * The sign as a PNG.
 * @param side pixels
 * @param whole whether it fills its square to the corners: systems that cut corners themselves put black into ours
 */
export function iconPng(side: number, whole = false): Promise<Buffer> {
  const svg = readFileSync(join(ROOT, 'public/favicon.svg'), 'utf8');
  const drawing = Buffer.from(whole ? svg.replace(/ rx="[\d.]+"/, '') : svg);
  return sharp(drawing, { density: (DENSITY * side) / SIDE })
    .resize(side, side)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/**
 * Pictures in one file of Windows' format for icons, which holds PNGs as they are. Pure.
 * @param pictures the PNGs with their sides, 1 to 256 pixels
 */
export function icoOf(pictures: readonly { side: number; png: Buffer }[]): Buffer {
  const HEAD = 6;
  const ENTRY = 16;
  const head = Buffer.alloc(HEAD + ENTRY * pictures.length);
  head.writeUInt16LE(1, 2); // An icon, no cursor.
  head.writeUInt16LE(pictures.length, 4);
  let from = head.length;
  for (const [i, { side, png }] of pictures.entries()) {
    const at = HEAD + ENTRY * i;
    // 256 is written as 0.
    head.writeUInt8(side % 256, at);
    head.writeUInt8(side % 256, at + 1);
    head.writeUInt16LE(1, at + 4); // Planes.
    head.writeUInt16LE(32, at + 6); // Bits a pixel.
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(from, at + 12);
    from += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** `/favicon.ico`. */
export const faviconIco = async (): Promise<Buffer> =>
  icoOf(await Promise.all(OF_OLD_STYLE.map(async (side) => ({ side, png: await iconPng(side) }))));
