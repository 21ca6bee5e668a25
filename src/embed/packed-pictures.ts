/** The pictures of a chart's steps at one size, as they travel to a frame. */
import type { Mark, Scene } from '../charts/kit/contract.ts';
import { hatchOf } from '../charts/kit/hatch.ts';

export interface Picture {
  step: string;
  title: string;
  alt: string;
  scene: Scene;
}

const LONG = /-?\d*\.\d{2,}/g;
/** To a tenth of a pixel, which no eye sees; small numbers may be shares, such as opacities. */
const round = (value: number) =>
  Math.abs(value) < 2 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10;

/** Strokes of hatching follow from the area beside them: they are drawn anew where they arrive. */
const isHatch = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as Partial<Mark>).classes === 'hatch';

/** A picture as it travels: where a step shows what one before it shows, by that step's name. */
type Packed = Omit<Picture, 'scene'> & { scene: Scene | string };

/** Pictures as JSON, numbers rounded to what the eye can see. */
export function packPictures(pictures: readonly Picture[]): string {
  const drawn = new Map<string, string>();
  const packed = pictures.map((picture): Packed => {
    const scene = JSON.stringify(picture.scene);
    const same = drawn.get(scene);
    drawn.set(scene, same ?? picture.step);
    return same === undefined ? picture : { ...picture, scene: same };
  });
  return JSON.stringify(packed, (key, value: unknown) => {
    if (Array.isArray(value)) return value.map((one: unknown) => (isHatch(one) ? 0 : one));
    if (typeof value === 'number') return round(value);
    if (key === 'd' && typeof value === 'string') return value.replace(LONG, (n) => String(round(Number(n))));
    return value;
  });
}

/** Marks with their hatching. */
function hatched(marks: readonly (Mark | 0)[]): Mark[] {
  const [area] = marks;
  return marks.map((mark): Mark => {
    if (mark === 0) {
      const d = area !== 0 && area?.kind === 'path' ? area.d : '';
      return { kind: 'path', key: 'hatch', d: hatchOf(d), classes: 'hatch' };
    }
    return mark.kind === 'group' ? { ...mark, marks: hatched(mark.marks) } : mark;
  });
}

/**
 * Reads them back.
 * @throws when the answer is not a list of pictures
 */
export function readPictures(data: unknown): Map<string, Picture> {
  if (!Array.isArray(data) || data.length === 0) throw new Error('no pictures in the answer');
  const read = new Map<string, Picture>();
  for (const { scene, ...words } of data as Packed[]) {
    const drawn =
      typeof scene === 'string' ? read.get(scene)?.scene : { ...scene, marks: hatched(scene.marks) };
    if (!drawn) throw new Error(`no picture of ${words.step} in the answer`);
    read.set(words.step, { ...words, scene: drawn });
  }
  return read;
}
