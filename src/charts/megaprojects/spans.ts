/** Years alone: when each work was built, whose money it was, and what stayed when that money was spent or lost. */
import type { Mark } from '../kit/contract.ts';
import { write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import type { Shown } from './amount.ts';
import { box, type Frame } from './parts.ts';
import type { Picture } from './words.ts';

const [FIRST, NOW, LAST] = [1938, 2026.8, 2036];
const TICKS = [1950, 1975, 2000, 2025];
/** Works that still serve: a line runs on from them. */
const STAYED = ['interstates', 'tunnel', 'telecom'];

export function spans(works: readonly Shown[], words: Picture, frame: Frame): Mark[] {
  const { width, top, bottom, label: size, tick, leading } = frame;
  const base = bottom - tick - 6;
  const groups = [true, false].map((open) => works.filter((work) => Boolean(work.public) === open));
  // Each work has its words over its bar.
  const head = Math.min(leading + 12, leading * 0.9 + (base - top) * 0.02);
  const row = (base - top - groups.length * head) / works.length;
  const thick = Math.max(4, Math.min(28, row - size - 4));
  const air = Math.min(6, Math.max(2, row - leading - thick + 2));
  const x = linear([FIRST, LAST], [1, width - 1]);
  const marks: Mark[] = [];
  let stays = '';
  let y = top;
  for (const [i, group] of groups.entries()) {
    const who = words.groups[i === 0 ? 'public' : 'companies'];
    marks.push(write(`group-${i}`, who, { x: 0, y: y + head - 3, size, weight: 600 }));
    y += head;
    for (const work of group) {
      const { key, from = 0, to = 0, note } = work;
      const lower = y + row - 1;
      const upper = lower - thick;
      marks.push(...box(work, [x(from), upper, x(to), lower], false, true));
      if (STAYED.includes(key)) {
        const level = num((upper + lower) / 2);
        stays += `M${num(x(to) + 2)},${level}H${num(x(NOW))}`;
      }
      const name = words.names[key];
      const wide = (text: string) => textWidth(text, { size });
      const told = [words.after[key], words.afterBriefly[key], key === 'plan' ? note : undefined].find(
        (text) => text !== undefined && wide(`${name}: ${text}`) < width - 2,
      );
      const bold = textWidth(name, { size, weight: 600 });
      const whole = told ? bold + 6 + wide(told) : bold;
      const start = Math.min(x(from), width - whole - 1);
      marks.push(write(`name-${key}-0`, name, { x: start, y: upper - air, size, weight: 600 }));
      if (told) {
        marks.push(
          write(`after-${key}`, told, { x: start + bold + 6, y: upper - air, size, classes: 't-muted' }),
        );
      }
      y += row;
    }
  }
  return [
    { kind: 'line', key: 'ground', x1: 0, x2: width, y1: base, y2: base, classes: 'axis' },
    ...TICKS.map((year) =>
      write(`year-${year}`, String(year), {
        ...{ x: x(year), y: base + tick + 2, anchor: 'middle', size: tick, classes: 't-axis' },
      }),
    ),
    { kind: 'path', key: 'stays', d: stays, classes: 'stays' },
    ...marks,
  ];
}
