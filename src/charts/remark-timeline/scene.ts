/** The timeline: data, state and size in, keyed marks out. */
import type { Mark, PathMark, Scene, Size } from '../kit/contract.ts';
import { point } from '../kit/evidence.ts';
import { num } from '../kit/shapes.ts';
import { axes } from './axes.ts';
import { blocks, struck, type Heard } from './blocks.ts';
import type { RemarkData } from './data.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { RemarkState } from './states.ts';
import { BY, VIEWS } from './views.ts';

/** Those who are heard in a view, at their places. */
function hearing({ statements }: RemarkData, { show, from, to }: RemarkState, { at, left }: Layout): Heard[] {
  return VIEWS[show].flatMap((spoken) => {
    const said = statements.find(({ key }) => key === spoken.key);
    if (!said || (spoken.broad && !left)) return [];
    const [first, last] = [Math.max(from, said.from), Math.min(to, said.to ?? said.from)];
    const mark = at(first + (last - first) * (spoken.at ?? 0.5), said.stance);
    return [{ spoken, said, ...mark }];
  });
}

/** The stretch in which it was said, where the hour is not on record: a bar with ends. */
function stretches(heard: readonly Heard[], { from, to }: RemarkState, { at, radius }: Layout): PathMark[] {
  const drawn = new Set<string>();
  return heard.flatMap(({ said }) => {
    const key = `stretch-${struck(said) ? `stage${said.stance}` : said.key}`;
    if (said.to === undefined || said.key === 'letter' || drawn.has(key)) return [];
    drawn.add(key);
    const [a, b] = [at(Math.max(from, said.from), said.stance), at(Math.min(to, said.to), said.stance)];
    // The mark itself would hide it.
    if (b.y - a.y < 2 * radius) return [];
    const cap = ({ x, y }: { x: number; y: number }) => `M${num(x - 4)},${num(y)}H${num(x + 4)}`;
    const d = `M${num(a.x)},${num(a.y)}L${num(b.x)},${num(b.y)}${said.from >= from ? cap(a) : ''}${cap(b)}`;
    return [{ kind: 'path', key, d, classes: 'own-line' }];
  });
}

/** From what was said on stage to the post that withdrew it: from one end of the axis to the other at one instant. */
function withdrawal(
  { text }: RemarkData,
  heard: readonly Heard[],
  { at, radius, left, tick }: Layout,
): Mark[] {
  const by = heard.find(({ said }) => said.key === BY);
  if (!by) return [];
  const [a, b] = [at(by.said.from, -2), at(by.said.from, by.said.stance)];
  const d = `M${num(a.x)},${num(a.y)}H${num(b.x - radius)}`;
  const line: Mark = { kind: 'path', key: 'withdrawal', d, classes: 'own-line' };
  if (!left) return [line];
  const said = {
    text: text['withdrawn'] ?? '',
    size: tick,
    anchor: 'middle',
    classes: 't-label t-halo',
  } as const;
  return [line, { kind: 'text', key: 'withdrawn', x: at(0, 0.5).x, y: a.y - 6, ...said }];
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: RemarkData, state: RemarkState, size: Size): Scene {
  const { width, height } = size;
  const layout = layoutOf(state, size);
  const heard = hearing(data, state, layout);
  const marks: Mark[] = [
    ...axes(data, state, layout),
    ...blocks(heard, layout),
    ...stretches(heard, state, layout),
    ...withdrawal(data, heard, layout),
    ...heard
      // The letter’s own place is what its readings dispute: they bear the marks.
      .filter(({ said }) => said.key !== 'letter')
      .flatMap(({ said, x, y }) =>
        point({ key: `at-${said.key}`, x, y, r: layout.radius, evidence: said.evidence, claim: said.claim }),
      ),
  ];
  return { width, height, marks };
}
