/** Earlier figures and later ones: two deals as bars, and all of them as rows. */
import type { Mark } from '../kit/contract.ts';
import { area, point } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write } from '../kit/pen.ts';
import { textWidth } from '../kit/text.ts';
import type { Change, Said } from './data.ts';
import { sumAndWords, type Pen } from './pen.ts';

const DEALS = ['nvidia', 'amazon'] as const;

/** Pairs of bars from one edge, at one scale of dollars. */
export function deals({ data, width, height, small, wide, label: size, lead }: Pen): Mark[] {
  const { changes, words } = data;
  const shown = DEALS.flatMap((deal) => changes.filter(({ key }) => key === deal));
  const strong = small ? 14 : wide ? 26 : 20;
  const said = ({ value }: Said, text: string) =>
    textWidth(dollars(value ?? 0), { size: strong, weight: 600 }) +
    textWidth(text, { size }) +
    size * 0.5 +
    12;
  // As long as the words behind them leave room for.
  const k = Math.min(
    ...shown.flatMap(({ key, old, now }) => [
      (width - said(old, words.was[key])) / (old.value ?? 1),
      (width - said(now, words.is[key])) / (now.value ?? 1),
    ]),
  );
  const each = height / shown.length;
  const bar = Math.min((each - lead * 1.5) / 2 - 8, 90);
  return shown.flatMap(({ key, old, now }, i): Mark[] => {
    const top = i * each + lead * 1.5;
    return [
      write(`label-${key}`, words.labels[key], { x: 0, y: i * each + size, size, weight: 600 }),
      ...[old, now].flatMap((at, j): Mark[] => {
        const [y, when] = [top + j * (bar + 5), j ? 'now' : 'old'];
        const right = 1 + (at.value ?? 0) * k;
        return [
          ...area({ key: `${when}-${key}`, ...worn(at), d: rectangle(1, y, right, y + bar) }),
          ...sumAndWords(`${when}-${key}`, [dollars(at.value ?? 0), (j ? words.is : words.was)[key]], {
            ...{ x: right + 9, y: y + bar / 2 + strong * 0.36, strong, size },
          }),
        ];
      }),
    ];
  });
}

const worn = ({ evidence, claim, payer }: Said) => ({ evidence, claim, payer });

/** Half of a stamp's side. */
const HALF = 6;

/** A square for what has dollars, a disc for what has none. */
const stamp = (key: string, at: Said, x: number, y: number): Mark[] =>
  at.value === null
    ? point({ key, ...worn(at), x, y, r: HALF })
    : area({ key, ...worn(at), d: rectangle(x - HALF, y + HALF, x + HALF, y - HALF) });

/** A row for each figure: what it is, what it was, what it is since. */
export function record({ data, width, height, small, label: size }: Pen): Mark[] {
  const { changes, words } = data;
  const head = size + 10;
  const pitch = (height - head) / changes.length;
  const [x0, x1] = small ? [0, width * 0.42] : [width * 0.3, width * 0.62];
  /** The sum and what is said of it; where there is little room the sum alone. */
  const said = ({ value }: Said, text: string) =>
    value === null ? text : width < 680 ? dollars(value) : `${dollars(value)}, ${text}`;
  const row = ({ key, old, now }: Change, i: number): Mark[] => {
    const top = head + i * pitch;
    const y = small ? top + size * 1.7 : top + pitch / 2;
    const text = { y: y + size * 0.35, size };
    return [
      write(`label-${key}`, words.labels[key], {
        ...{ ...text, x: 0 },
        ...(small ? { y: top + size * 0.8, weight: 600 } : {}),
      }),
      ...(small ? [] : stamp(`old-${key}`, old, x0 + HALF, y)),
      write(`was-${key}`, said(old, words.was[key]), {
        ...{ ...text, x: small ? 0 : x0 + 2 * HALF + 6, classes: 't-muted' },
      }),
      ...stamp(`now-${key}`, now, x1 + HALF, y),
      write(`is-${key}`, said(now, words.is[key]), { ...text, x: x1 + 2 * HALF + 6, weight: 600 }),
    ];
  };
  return [
    write('head-was', words.before, { x: x0, y: size, size, classes: 't-muted' }),
    write('head-is', words.since, { x: x1, y: size, size, classes: 't-muted' }),
    ...changes.flatMap(row),
  ];
}
