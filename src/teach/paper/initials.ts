/**
 * Whose money an area is, said without colour: in grey three of five payers look alike. A letter stands on a disk of
 * ground in each area that has room for it. Pure.
 */
import { overlap, textBox, type Box } from '../../charts/kit/boxes.ts';
import type { Mark } from '../../charts/kit/contract.ts';
import { boxOf, corners, num, type Point } from '../../charts/kit/shapes.ts';
import { PAYERS, type PayerName } from '../../ledger/payers.ts';

/** Of the disk, in pixels. */
const RADIUS = 8.5;
const SIZE = 12;
/** Of its box: a piece that fills less is no block, and its middle may lie outside. */
const FULL = 0.75;

interface Found {
  payer: PayerName;
  /** In the scene's coordinates. */
  box: Box;
}

const areaOf = (points: readonly Point[]) =>
  Math.abs(
    points.reduce((sum, p, i) => {
      const q = points[(i + 1) % points.length]!;
      return sum + p.x * q.y - q.x * p.y;
    }, 0),
  ) / 2;

/** The boxes of a path's pieces that are blocks with room for a letter, the largest first. */
function blocksOf(d: string): Box[] {
  const blocks = d.split(/(?=M)/).flatMap((piece) => {
    const points = corners(piece);
    if (!points || points.length < 3) return [];
    const box = boxOf(points);
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    const room = Math.min(width, height) >= 2 * RADIUS + 2;
    return room && areaOf(points) >= FULL * width * height ? [{ box, size: width * height }] : [];
  });
  return blocks.sort((a, b) => b.size - a.size).map(({ box }) => box);
}

const payerIn = (classes: string) => PAYERS.find((payer) => classes.split(' ').includes(`p-${payer}`));

/** Payers' areas of a scene, and the boxes of its texts. */
function survey(marks: readonly Mark[]): { areas: Found[]; texts: Box[] } {
  const areas: Found[] = [];
  const texts: Box[] = [];
  const walk = (list: readonly Mark[], dx: number, dy: number, around: string) => {
    for (const mark of list) {
      const classes = `${around} ${mark.classes ?? ''}`;
      if (mark.opacity === 0) continue;
      if (mark.kind === 'group') walk(mark.marks, dx + mark.x, dy + mark.y, classes);
      if (mark.kind === 'text') texts.push(textBox({ ...mark, x: mark.x + dx, y: mark.y + dy }));
      const payer = payerIn(classes);
      const isPart = /\b(m-case|hatch|m-sign)\b/.test(mark.classes ?? '');
      if (mark.kind !== 'path' || !payer || isPart || !/\bm-area\b/.test(classes)) continue;
      const [block] = blocksOf(mark.d);
      if (!block) continue;
      const { x0, x1, y0, y1 } = block;
      areas.push({ payer, box: { x0: x0 + dx, x1: x1 + dx, y0: y0 + dy, y1: y1 + dy } });
    }
  };
  walk(marks, 0, 0, '');
  return { areas, texts };
}

/** Where in a block a disk meets no text: its middle first, then along its longer side. */
function free(box: Box, texts: readonly Box[]): Point | null {
  const [cx, cy] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  const edge = RADIUS + 1;
  const wide = box.x1 - box.x0 > box.y1 - box.y0;
  const places = wide
    ? [cx, box.x0 + edge, box.x1 - edge].map((x) => ({ x, y: cy }))
    : [cy, box.y0 + edge, box.y1 - edge].map((y) => ({ x: cx, y }));
  const disk = ({ x, y }: Point) => ({ x0: x - RADIUS, x1: x + RADIUS, y0: y - RADIUS, y1: y + RADIUS });
  return places.find((place) => !texts.some((text) => overlap(disk(place), text))) ?? null;
}

/**
 * A scene's marks with the letters on top.
 * @param letters a letter for each payer, in the language of the site
 * @returns the marks, and the payers whose letter stands in the picture, in the order of the bar
 */
export function withInitials(
  marks: readonly Mark[],
  letters: Readonly<Record<PayerName, string>>,
): { marks: Mark[]; payers: PayerName[] } {
  const { areas, texts } = survey(marks);
  const shown = new Set<PayerName>();
  const added = areas.flatMap(({ payer, box }, i): Mark[] => {
    const at = free(box, texts);
    if (!at) return [];
    shown.add(payer);
    const [x, y] = [Number(num(at.x)), Number(num(at.y))];
    return [
      { kind: 'circle', key: `initial-${i}-disk`, classes: 'm-ground', cx: x, cy: y, r: RADIUS },
      {
        ...{ kind: 'text', key: `initial-${i}`, classes: 't-label', text: letters[payer], size: SIZE },
        ...{ x, y: y + SIZE * 0.36, anchor: 'middle', weight: 600 },
      },
    ];
  });
  return { marks: [...marks, ...added], payers: PAYERS.filter((payer) => shown.has(payer)) };
}
