/** Whether the labels of a scene have room in a picture that is enlarged or shrunken. Pure. */
import { overlap, textBox, type Box } from '../charts/kit/boxes.ts';
import type { Mark, Scene } from '../charts/kit/contract.ts';

/** What a label may reach into the margin, in pixels of the picture. */
const SPILL = 30;

/** How badly the labels of a scene leave their frame or touch each other, in pixels of the picture; 0 where all have room. */
export function crowding({ marks, width, height }: Scene, zoom: number): number {
  const boxes: Box[] = [];
  const visit = (list: readonly Mark[], dx: number, dy: number) => {
    for (const mark of list) {
      if (mark.kind === 'text') boxes.push(textBox({ ...mark, x: mark.x + dx, y: mark.y + dy }));
      if (mark.kind === 'group') visit(mark.marks, dx + mark.x, dy + mark.y);
    }
  };
  visit(marks, 0, 0);
  const beyond = (b: Box) => Math.max(-b.x0, -b.y0, b.x1 - width, b.y1 - height) * zoom - SPILL;
  const outside = boxes.reduce((sum, b) => sum + Math.max(0, beyond(b)), 0);
  const touching = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b, 2)));
  return outside + touching.length * SPILL;
}
