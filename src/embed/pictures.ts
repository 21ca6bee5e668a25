/** The pictures of a chart's steps at one size, as they travel to a frame. */
import type { Scene } from '../charts/kit/contract.ts';

export interface Picture {
  step: string;
  title: string;
  alt: string;
  scene: Scene;
}

const LONG = /-?\d*\.\d{3,}/g;
const round = (value: number) => Math.round(value * 100) / 100;

/** Pictures as JSON, numbers rounded to what the eye can see. */
export function packPictures(pictures: readonly Picture[]): string {
  return JSON.stringify(pictures, (key, value: unknown) => {
    if (typeof value === 'number') return round(value);
    if (key === 'd' && typeof value === 'string') return value.replace(LONG, (n) => String(round(Number(n))));
    return value;
  });
}

/**
 * Reads them back.
 * @throws when the answer is not a list of pictures
 */
export function readPictures(data: unknown): Map<string, Picture> {
  if (!Array.isArray(data) || data.length === 0) throw new Error('no pictures in the answer');
  return new Map((data as Picture[]).map((picture) => [picture.step, picture]));
}
