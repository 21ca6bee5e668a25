/**
 * The pictures that a frozen file holds, as text: packed, since a file that asks for nothing holds each step at every size.
 * For the command that freezes; src/freeze/inside.ts reads them in the browser.
 */
import { deflateRawSync } from 'node:zlib';

/** A file of pictures at one size, as src/embed/packed-pictures.ts writes it. */
type Pictures = { step: string; scene: unknown }[];

/**
 * The picture of one step alone.
 * @throws where there is none
 */
function onlyOf(pictures: Pictures, step: string): Pictures {
  const found = pictures.find((picture) => picture.step === step);
  if (!found) throw new Error(`no picture of the step "${step}"`);
  const { scene } = found;
  // A step that shows what one before it shows names that one.
  return [typeof scene === 'string' ? { ...found, scene: onlyOf(pictures, scene)[0]?.scene } : found];
}

/**
 * Pictures as they stand in a file: packed, in letters.
 * @param files by the name of their size, the text of each
 * @param step one step; all of them where `null`
 * @throws where a picture is missing
 */
export function packInside(files: ReadonlyMap<string, string>, step: string | null): string {
  const sizes = [...files].map(([size, text]) => {
    const pictures = JSON.parse(text) as Pictures;
    return [size, step === null ? pictures : onlyOf(pictures, step)] as const;
  });
  return deflateRawSync(JSON.stringify(Object.fromEntries(sizes)), { level: 9 }).toString('base64');
}
