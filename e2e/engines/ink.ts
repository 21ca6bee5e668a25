/** What is painted on a screenshot, as far as a test can tell: how much of a box is not its ground, and how bright. */
import sharp from 'sharp';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Ink {
  /** The part of the box that differs from the ground. */
  part: number;
  /** Brightness of the darkest and of the brightest pixel, 0 to 255. */
  darkest: number;
  brightest: number;
}

/** How far a pixel must differ from the ground to count. */
const DIFFERENCE = 24;

/** The ink in each box of a screenshot that has a pixel for each pixel of the page. */
export async function inkIn(png: Buffer, boxes: readonly Box[]): Promise<Ink[]> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
  return boxes.map(({ left, top, width, height }) => {
    const ground = at(left, top);
    const found = { part: 0, darkest: ground, brightest: ground };
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++) {
        const pixel = at(x, y);
        if (Math.abs(pixel - ground) > DIFFERENCE) found.part += 1 / (width * height);
        found.darkest = Math.min(found.darkest, pixel);
        found.brightest = Math.max(found.brightest, pixel);
      }
    return found;
  });
}
