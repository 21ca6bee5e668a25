/** Lanes of an earlier and a later bar each, all at one scale of dollars. */
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import type { Change } from './data.ts';
import { dollars, rule, say, tag } from './frame.ts';
import { worn, type Pen } from './views.ts';

/** Billions of dollars: the words of lower bars stand over them. */
const LOW = 60;

const most = ({ old, now }: Change) => Math.max(old.value ?? 0, now.value ?? 0);

/** One after the other downwards; side by side where time runs down. */
export function lanes(keys: readonly string[], { frame, text, change }: Pen): Mark[] {
  const { down, left, bottom, width, size, lead, t, box, wide } = frame;
  const all = keys.map(change);
  const head = lead + (down ? 8 : 16);
  const thick = down ? 12 : wide ? 34 : 20;
  const shift = thick / 2;
  // Besides the bars: the lane's name, and words over bars that are too short to have them at their side.
  const besides = (c: Change) => head + (most(c) < LOW ? 3.2 * lead : 0);
  const sum = (of: (c: Change) => number) => all.reduce((total, c) => total + of(c), 0);
  const side = (width - left - 12) / 2;
  const k = down ? side / Math.max(...all.map(most)) : (bottom - sum(besides)) / sum(most);
  let edge = down ? left + 1 : 0;
  return all.flatMap((c, i): Mark[] => {
    const { key } = c;
    const begin = edge;
    edge += down ? side + 8 : besides(c) + most(c) * k;
    const base = down ? begin : edge;
    const name = text(`name-${key}`);
    const marks: Mark[] = [
      down
        ? say(`lane-${key}`, name, begin + 4, size, size, 'b')
        : say(`lane-${key}`, name, 0, size + begin + 6 * i, size, 'b'),
    ];
    if (down && i) marks.push(rule(`base-${key}`, begin, head, begin, bottom));
    if (!down && !i) marks.push(rule(`base-${key}`, 0, edge, width, edge));
    const [a, b] = [t(c.old.at), t(c.now.at)];
    const [p, q] = [(c.old.value ?? 0) * k, (c.now.value ?? 0) * k];
    // Short bars below one another have words where the way would be.
    if (!down) marks.push(rule(`way-${key}`, a + shift, base - p, b - shift, base - q, 'hairline'));
    else if (most(c) >= LOW)
      marks.push(rule(`way-${key}`, base + p, a + shift, base + q, b - shift, 'hairline'));
    for (const when of ['old', 'now'] as const) {
      const [at, off] = when === 'old' ? [a, p] : [b, q];
      const from = Math.max(at - shift, down ? head : 0);
      const to = from + thick;
      const words = [dollars(c[when].value ?? 0), text(`${when}-${key}`)] as const;
      const id = `tag-${when}-${key}`;
      marks.push(...area({ ...worn(`${when}-${key}`, c[when]), d: box(base, from, to, 0, off) }));
      if (down) {
        marks.push(...tag(id, words, [base + 4, to + size + 3, side - 6], frame));
        continue;
      }
      const above = most(c) < LOW;
      const x = above ? from : to + 7;
      const room = Math.min((when === 'old' ? b - shift : width) - x - 8, 15 * size);
      const rows = tag(id, words, [x, base - (above ? off : 0) - 8, room], frame);
      // The last line stands where the first was set.
      marks.push(...rows.map((row) => ({ ...row, y: row.y - (rows.length - 1) * lead })));
    }
    return marks;
  });
}
