/** What pictures take up and hold, for the tests of every chart. Pure. */
import svgpath from 'svgpath';
import { textBox, type Box } from '../charts/kit/boxes.ts';
import type { Mark, Scene, Size, TextMark } from '../charts/kit/contract.ts';
import { boxOf, type Point } from '../charts/kit/shapes.ts';

/** A mark that draws, where it stands in the picture. */
export interface Drawn {
  /** Keys from the outermost group inwards. */
  path: string;
  mark: Exclude<Mark, { kind: 'group' }>;
  box: Box;
}

/** Points that stand for a curve. */
const SAMPLES = 12;

/** A Bézier curve of any order as points. */
function bezier(points: readonly Point[]): Point[] {
  return Array.from({ length: SAMPLES }, (_, i) => {
    const t = (i + 1) / SAMPLES;
    let level = [...points];
    while (level.length > 1) {
      level = level.slice(1).map((q, k) => ({
        x: level[k]!.x + (q.x - level[k]!.x) * t,
        y: level[k]!.y + (q.y - level[k]!.y) * t,
      }));
    }
    return level[0]!;
  });
}

/**
 * A path as points close enough to measure it.
 * @throws for a path that a browser would not draw to its end
 */
export function flatten(d: string): Point[] {
  const path = svgpath(d);
  const { err } = path as unknown as { err: string };
  if (err) throw new Error(`${err} in the path "${d.slice(0, 80)}"`);
  const points: Point[] = [];
  path
    .abs()
    .unarc()
    .unshort()
    .iterate(([command, ...values], _, x, y) => {
      const v = values as number[];
      if (command === 'Z') return;
      if (command === 'H') points.push({ x: v[0]!, y });
      else if (command === 'V') points.push({ x, y: v[0]! });
      else {
        const pairs: Point[] = [];
        for (let k = 0; k + 1 < v.length; k += 2) pairs.push({ x: v[k]!, y: v[k + 1]! });
        points.push(...(pairs.length > 1 ? bezier([{ x, y }, ...pairs]) : pairs));
      }
    });
  return points;
}

/** The box of one mark by its own coordinates; `null` for a path without points. */
export function markBox(mark: Drawn['mark']): Box | null {
  switch (mark.kind) {
    case 'text':
      return textBox(mark);
    case 'rect':
      return { x0: mark.x, y0: mark.y, x1: mark.x + mark.width, y1: mark.y + mark.height };
    case 'circle':
      return { x0: mark.cx - mark.r, y0: mark.cy - mark.r, x1: mark.cx + mark.r, y1: mark.cy + mark.r };
    case 'line': {
      const { x1, y1, x2, y2 } = mark;
      return boxOf([
        { x: x1, y: y1 },
        { x: x2, y: y2 },
      ]);
    }
    case 'path': {
      const points = flatten(mark.d);
      return points.length > 0 ? boxOf(points) : null;
    }
  }
}

/** Every mark that draws, groups opened, in painting order. What is wholly transparent is left out. */
export function drawn(marks: readonly Mark[], x = 0, y = 0, path = ''): Drawn[] {
  return marks.flatMap((mark): Drawn[] => {
    if (mark.opacity === 0) return [];
    const own = path ? `${path} > ${mark.key}` : mark.key;
    if (mark.kind === 'group') return drawn(mark.marks, x + mark.x, y + mark.y, own);
    const box = markBox(mark);
    if (!box) return [];
    return [{ path: own, mark, box: { x0: box.x0 + x, y0: box.y0 + y, x1: box.x1 + x, y1: box.y1 + y } }];
  });
}

/** Every mark, groups and their members alike. */
export function everyMark(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => [mark, ...(mark.kind === 'group' ? everyMark(mark.marks) : [])]);
}

/** Keys that stand twice among siblings, at any level. */
export function twins(marks: readonly Mark[]): string[] {
  const seen = new Set<string>();
  const double: string[] = [];
  for (const mark of marks) {
    if (seen.has(mark.key)) double.push(mark.key);
    seen.add(mark.key);
    if (mark.kind === 'group') double.push(...twins(mark.marks).map((key) => `${mark.key} > ${key}`));
  }
  return double;
}

/** Numbers of marks that are none, and opacities outside 0 to 1. */
export function badNumbers(marks: readonly Mark[]): string[] {
  return everyMark(marks).flatMap((mark) => {
    const bad: string[] = [];
    for (const [name, value] of Object.entries(mark)) {
      if (typeof value === 'number' && !Number.isFinite(value)) bad.push(`${mark.key}.${name} is ${value}`);
      if (name === 'd' && /NaN|Infinity|undefined/.test(String(value))) bad.push(`${mark.key}.d is ${value}`);
    }
    const { opacity = 1 } = mark;
    if (!(opacity >= 0 && opacity <= 1)) bad.push(`${mark.key}.opacity is ${opacity}`);
    return bad;
  });
}

/** The texts of a picture, with their boxes. */
export function texts(scene: Scene): (Drawn & { mark: TextMark })[] {
  return drawn(scene.marks).filter((d): d is Drawn & { mark: TextMark } => d.mark.kind === 'text');
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The room of a pinned picture on phones of 390x664, 375x629 and 360x640 pixels; and smaller, for larger letters. */
const PINNED: readonly Size[] = [
  ...[
    { width: 280, height: 220 },
    { width: 328, height: 245 },
  ],
  ...[
    { width: 343, height: 240 },
    { width: 358, height: 260 },
  ],
  { width: 640, height: 280 },
];
/** The sizes at which every chart is measured: pinned on phones, and the places that give a height of their own. */
export const SIZES: readonly Size[] = [
  ...PINNED,
  ...[280, 320, 390, 640, 960, 1280, 1600].map((width) => ({
    width,
    height: Math.round(clamp(width * 0.62, 320, 640)),
  })),
];

/** Every fortieth pixel besides: breakpoints are where labels collide. */
export const SWEEP: readonly Size[] = Array.from({ length: 34 }, (_, i) => {
  const width = 280 + i * 40;
  return { width, height: Math.round(clamp(width * 0.62, 300, 560)) };
});

/**
 * How many marks a picture has. What wears its evidence is one mark, however
 * many parts that takes; any other group counts as its members.
 */
export function countMarks(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => {
    if (mark.opacity === 0) return sum;
    const worn = /\bm-(?:point|area|line)\b/.test(mark.classes ?? '');
    return sum + (mark.kind === 'group' && !worn ? countMarks(mark.marks) : 1);
  }, 0);
}

/** The picture for readers without scripts, as it stands beside every step. */
export const STATIC: Size = { width: 360, height: 300 };

/** The sizes of golden pictures, one for each width. */
export const GOLDEN: readonly Size[] = [STATIC, { width: 640, height: 480 }, { width: 960, height: 540 }];

const named = ({ width, height }: Size) => `${width}x${height}`;

/** The same finding at many sizes is one problem; it names the sizes. */
export function atSizes(find: (size: Size) => string[], sizes = SIZES): string[] {
  const found = new Map<string, string[]>();
  for (const size of sizes) {
    for (const problem of find(size)) found.set(problem, [...(found.get(problem) ?? []), named(size)]);
  }
  return [...found].map(([problem, where]) => `${problem} [${where.join(' ')}]`);
}
