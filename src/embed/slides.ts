/**
 * Figures of pictures that were drawn at build, one way between any two: a frame gets those that fit, and none of the
 * chart's code.
 */
import { mountFigure, stageSize, type FigureHandle, type Source } from '../charts/kit/mount.ts';
import type { Size } from '../charts/kit/contract.ts';
import { readPictures, type Picture } from './packed-pictures.ts';
import { bestSize, nameOf, SIZES } from './sizes.ts';

type Pictures = Map<string, Picture>;

/** Gets the pictures of a size by its name, such as `640x376`; rejects where they cannot be had. */
export type GetPictures = (size: string) => Promise<Pictures>;

/** Where a frame's pictures come from. */
export interface PicturesSource {
  /** The sizes that there are. */
  sizes: readonly Size[];
  /** @param at the address of the chart's frame, with its last slash */
  from: (at: string) => GetPictures;
}

/** Pictures from the files beside the chart's frame, each fetched once; where one cannot be had, the next asking tries again. */
export const fetched: PicturesSource = {
  sizes: SIZES,
  from(at) {
    const files = new Map<string, Promise<Pictures>>();
    return (name) => {
      const known = files.get(name);
      if (known) return known;
      const file = fetch(`${at}${name}.json`).then(async (answer) => {
        if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
        return readPictures(await answer.json());
      });
      files.set(name, file);
      file.catch(() => files.delete(name));
      return file;
    };
  },
};

/** The pictures of a chart's frame as a source, once those for a stage have come. */
async function sourceOf(get: GetPictures, sizes: readonly Size[], stage: Size): Promise<Source> {
  const nameFor = (size: Size) => nameOf(bestSize(size, sizes));
  let name = nameFor(stage);
  let pictures = await get(name);
  const pictureOf = (step: string): Picture => {
    const picture = pictures.get(step);
    if (!picture) throw new Error(`no picture of the step "${step}"`);
    return picture;
  };
  return {
    fit(size, changed) {
      const now = nameFor(size);
      if (now === name) return;
      name = now;
      // Until the new pictures are there the old ones stand, scaled; without them they stay.
      get(now).then(
        (better) => {
          if (now !== name) return;
          pictures = better;
          changed();
        },
        () => {
          name = '';
        },
      );
    },
    sceneOf: (step) => pictureOf(step).scene,
    saidOf: pictureOf,
  };
}

/**
 * Gets the pictures that fit, and brings the figure to life with them; sizes follow the window.
 * @param at the address of the chart's frame, with its last slash
 * @param wanted the first step; the drawn one where `null`
 * @throws (rejects) when the pictures cannot be had: the drawn one then stays
 */
export async function startSlides(
  figure: HTMLElement,
  at: string,
  wanted: string | null,
  { sizes, from }: PicturesSource,
): Promise<FigureHandle> {
  const source = await sourceOf(from(at), sizes, stageSize(figure));
  const handle = mountFigure(figure, source, wanted ?? figure.dataset['step'] ?? '');
  addEventListener('resize', () => handle.resize());
  return handle;
}
