/** Past rescues: a disc each, as large as the sum at risk, where each dollar of it earned or cost so much. */
import { fill } from '../../ledger/template.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { typeFor } from '../kit/type.ts';
import { inFocus, type Case, type PrecedentsData } from './data.ts';
import { BEST, layoutOf, nameOf, WORST } from './layout.ts';
import { signed } from './result.ts';
import type { PrecedentsState } from './states.ts';

/** Under this radius a disc is too small for the line inside its edge. */
const PLAIN = 6;

/** A disc as a path. */
const circle = (x: number, y: number, r: number): string =>
  `M${num(x - r)},${num(y)}a${num(r)},${num(r)} 0 1 1 ${num(2 * r)},0a${num(r)},${num(r)} 0 1 1 ${num(-2 * r)},0Z`;

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: PrecedentsData, state: PrecedentsState, { width, height }: Size): Scene {
  const { cases, words } = data;
  const { label: size, small } = typeFor(width);
  const fully = width >= 600;
  const lit = (one: Case) => inFocus(one, cases, state);
  const { x, cut, discs, places, line, head } = layoutOf(data, state, { width, height });
  const found = discs.flatMap((disc) => {
    const [one, at] = [cases.find(({ key }) => key === disc.key), places.get(disc.key)];
    return one && at ? [{ ...disc, ...at, one }] : [];
  });
  const rule = (cents: number) => `M${num(x(cents))},${num(head)}V${num(height)}`;
  const tick = (key: string, text: string, at: number, anchor: 'start' | 'middle' | 'end') =>
    write(key, text, { x: at, y: size, size, anchor, classes: 't-axis' });
  const panelName = (key: 'constant' | 'nominal', y: number) =>
    write(`panel-${key}`, words[key], { x: 0, y: y - line * 0.25, size, classes: 't-muted' });
  const unknown = found.filter(({ one }) => one.net === null);
  const marks: Mark[] = [
    {
      ...{ kind: 'path', key: 'rules', classes: 'grid' },
      d: `${rule(WORST)}${small ? '' : rule(BEST)}M0,${num(cut)}H${num(width)}`,
    },
    { kind: 'path', key: 'even', d: rule(0), classes: 'own-line' },
    tick('lost', words.lost, x(WORST), 'start'),
    tick('nothing', words.even, x(0), 'middle'),
    ...(small ? [] : [tick('gained', fill(words.gained, { cents: signed(BEST) }), x(BEST), 'middle')]),
    tick('none', words.none, width, 'end'),
    panelName('constant', head + line),
    panelName('nominal', cut + line),
    {
      ...{ kind: 'path', key: 'unknown', classes: 'own-dot' },
      d: unknown.map(({ x, y, r }) => circle(x, y, r)).join(''),
    },
    ...found
      .filter(({ one }) => one.net !== null)
      .flatMap(({ key, x, y, r, one }) =>
        area({
          ...{ key: `disc-${key}`, d: circle(x, y, r), core: r < PLAIN ? '' : circle(x, y, r - 3) },
          ...{ evidence: one.evidence, claim: one.claim },
          payer: (one.net ?? 0) < 0 ? ('public' as const) : undefined,
        }),
      ),
    ...found
      .filter(({ name }) => name > 0)
      .map(({ key, one, x0, y, side, name }) =>
        write(`name-${key}`, nameOf(data, one, fully), {
          ...{ x: side === 'left' ? x0 + name : x0, y: y + size * 0.35, size },
          anchor: side === 'left' ? 'end' : 'start',
          weight: lit(one) ? 600 : 400,
          classes: lit(one) ? 't-label t-halo' : 't-muted t-halo',
        }),
      ),
  ];
  return { width, height, marks };
}
