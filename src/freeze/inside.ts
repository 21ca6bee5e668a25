/** The pictures that a frozen file holds, in the browser. */
import { readPictures } from '../embed/packed-pictures.ts';
import type { PicturesSource } from '../embed/slides.ts';
import { FROZEN_SIZES } from './sizes.ts';

/** The text that the file holds, unpacked. Nothing is asked of anybody: not even an address of data. */
function unpack(packed: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).json();
}

/** Pictures from the page itself. */
export const inside: PicturesSource = {
  sizes: FROZEN_SIZES,
  from() {
    const packed = document.querySelector('[data-pictures]')?.textContent ?? '';
    let all: Promise<unknown> | undefined;
    return async (size) => {
      const sizes = (await (all ??= unpack(packed))) as Record<string, unknown>;
      return readPictures(sizes[size]);
    };
  },
};
