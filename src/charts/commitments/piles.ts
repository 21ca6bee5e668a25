/** The bricks in piles on one ground: by supplier, by the paper that they rest on, and beside the target that came later. */
import { overlap, textBox, type Box } from '../kit/boxes.ts';
import { acrossOf, emptyBricks, solidBricks } from '../kit/bricks.ts';
import type { Mark, TextMark } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write, writeLines } from '../kit/pen.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { laid, type Pen } from './bricks.ts';
import { FOUR, SIX } from './suppliers.ts';

type Group = keyof Pen['pieces'];
/** A pile: whose bricks lie in it from the ground up; of nobody's a free place. */
type Pile = readonly string[];

interface Standing {
  boxes: Record<string, Box[]>;
  /** Round each pile, or each free place. */
  piles: Box[];
}

/** Of a brick, height by width at most. */
const STOCKY = 0.85;

/**
 * Piles side by side, as large as they can be.
 * @param forms bricks in a course of each pile, in several ways: the one with the largest bricks is taken
 */
export function stand(
  { width }: Pen,
  pieces: Readonly<Record<string, number[]>>,
  piles: readonly Pile[],
  forms: readonly (readonly number[])[],
  { top, ground, gap }: { top: number; ground: number; gap: number },
): Standing {
  const count = (pile: Pile) => pile.flatMap((key) => pieces[key] ?? []).reduce((a, b) => a + b, -1e-6);
  const tried = forms.map((columns) => {
    const across = columns.reduce((sum, each) => sum + acrossOf(each), 0);
    const courses = piles.map((pile, i) => Math.ceil(count(pile) / columns[i]!));
    const w = (width - gap * (piles.length - 1) - 2) / across;
    return { columns, w, h: Math.min((ground - top) / Math.max(...courses), w * STOCKY) };
  });
  const { columns, w, h } = tried.reduce((a, b) => (b.w * b.h > a.w * a.h ? b : a));
  const standing: Standing = { boxes: {}, piles: [] };
  let x = 1;
  piles.forEach((pile, i) => {
    const boxes = laid(pieces, pile, { x, ground, columns: columns[i]!, w, h });
    Object.assign(standing.boxes, boxes);
    const y0 = Math.min(ground, ...Object.values(boxes).flatMap((own) => own.map((box) => box.y0)));
    const x1 = x + acrossOf(columns[i]!) * w;
    standing.piles.push({ x0: x, x1, y0, y1: ground });
    x = x1 + gap;
  });
  return standing;
}

/** The bricks of a picture: those with a price in ink, the others empty; and the ground. */
const drawn = ({ sums, width }: Pen, { boxes }: Standing, y: number): Mark[] => [
  ...(Object.entries(boxes) as [Group, Box[]][]).map(([key, at]) =>
    key === 'rest' || key === 'target'
      ? emptyBricks(key, at, sums[key].claim)
      : solidBricks(key, at, sums[key]),
  ),
  { kind: 'line', key: 'ground', x1: 0, x2: width, y1: y + 0.5, y2: y + 0.5, classes: 'axis' },
];

/** Lines over piles: at the middle of each, or higher where another's are. */
export function over(
  { width, label: size, leading }: Pen,
  labels: readonly { key: string; lines: readonly string[]; pile: Box }[],
): TextMark[] {
  const taken: Box[] = labels.map(({ pile }) => pile);
  return labels.flatMap(({ key, lines, pile }, place) => {
    const wide = Math.max(...lines.map((text) => textWidth(text, { size, weight: 600 })));
    const next = labels[place + 1]?.pile;
    const most = next && next.y0 < pile.y0 ? next.x0 - 4 : width - 1;
    const x = Math.max(wide / 2 + 1, Math.min(most - wide / 2, (pile.x0 + pile.x1) / 2));
    const at = (foot: number) =>
      lines.map((text, i) =>
        write(`over-${key}-${i}`, text, {
          ...{ x, y: foot - (lines.length - 1 - i) * leading, anchor: 'middle', size },
          weight: 600,
        }),
      );
    let foot = pile.y0 - 6;
    const hit = () => at(foot).some((mark) => taken.some((other) => overlap(textBox(mark), other, 1)));
    while (hit() && foot > leading * 2) foot -= 4;
    const marks = at(foot);
    taken.push(...marks.map(textBox).map((box) => ({ ...box, x0: box.x0 - 3, x1: box.x1 + 3 })));
    return marks;
  });
}

/** Suppliers without a price: names in empty outlines of no size, one over the other from a foot up. */
function plates(
  pen: Pen,
  { x0, x1 }: Pick<Box, 'x0' | 'x1'>,
  foot: number,
  tall: number,
  noted: boolean,
): Mark[] {
  const { words, label: size, leading } = pen;
  const level = (i: number) => foot - (SIX.length - i) * tall;
  const apart = Math.max(1, Math.min(5, tall - size - 3));
  const x = x0 + size * 0.6;
  return [
    {
      ...{ kind: 'path', key: 'plates', classes: 'm-area ev-projected' },
      d: SIX.map((_, i) => rectangle(x0, level(i) + apart, x1, level(i) + tall)).join(''),
    },
    ...SIX.flatMap((key, i) => {
      const y = level(i) + (tall + apart) / 2 + size * 0.36;
      const name = words.names[key];
      if (!noted) return [write(`name-${key}`, name, { x, y, size })];
      const note = { x, y: y + leading / 2, size, classes: 't-muted' };
      return [
        write(`name-${key}`, name, { x, y: y - leading / 2, size }),
        write(`bare-${key}`, words.bare[key], note),
      ];
    }),
  ];
}

export function counterparty(pen: Pen): Mark[] {
  const { height, label: size, leading, small, words, sums } = pen;
  const ground = height - 1.5;
  const keys = [...FOUR, 'rest'] as const;
  const forms = small
    ? [5, 6, 7].map((rest) => [3, 3, 4, 3, rest])
    : [5, 6, 7, 8, 10].map((rest) => [rest > 7 ? 4 : 3, rest > 7 ? 4 : 3, 2, 2, rest]);
  const at = stand(
    pen,
    pen.pieces,
    keys.map((key) => [key]),
    forms,
    { top: 3 * leading + 10, ground, gap: small ? 9 : 24 },
  );
  const [amazon, rest] = [at.piles[2]!, at.piles[4]!];
  const labels = keys.map((key, i) => ({
    key,
    lines: [key === 'rest' ? words.nothing : words.names[key], dollars(sums[key].value, 'short', 2)],
    pile: at.piles[i]!,
  }));
  const named = over(pen, labels);
  const lowest = Math.min(
    ...named.filter(({ key }) => /amazon|coreweave/.test(key)).map(({ y }) => y - size),
  );
  // The six without a price hang in the air over the lowest piles.
  const x1 = rest.x0 - (small ? 10 : 30);
  const x0 = Math.max(amazon.x0, x1 - (small ? 112 : 200));
  const from = leading * 2 + 6;
  const tall = Math.min((lowest - from - 6) / SIX.length, leading * 1.5 + 8);
  return [
    ...drawn(pen, at, ground),
    pen.head(),
    ...named,
    write('no-price', words.noPrice, { x: x0, y: from - 2, size, weight: 600 }),
    ...plates(pen, { x0, x1 }, from + SIX.length * tall, tall, false),
  ];
}

export function firmness(pen: Pen): Mark[] {
  const { height, label: size, leading, small, words } = pen;
  const kinds = ['own', 'press', 'bare', 'none'] as const;
  const face = { size, weight: 600 } as const;
  const gap = small ? 10 : 30;
  const piles = [['microsoft', 'amazon', 'coreweave'], ['oracle'], [], ['rest']];
  const forms = small
    ? [
        [3, 3, 5, 5],
        [4, 4, 6, 6],
      ]
    : [
        [3, 3, 3, 5],
        [4, 4, 4, 6],
        [5, 5, 4, 9],
      ];
  const standing = (ground: number) =>
    stand(pen, pen.pieces, piles, forms, { top: leading + 10, ground, gap });
  const linesOf = ({ piles: at }: Standing) =>
    kinds.map((kind, i) => wrap(words.papers[kind], at[i]!.x1 - at[i]!.x0 + gap - 5, face));
  const rows = Math.max(...linesOf(standing(height - 3 * leading)).map(({ length }) => length));
  const ground = height - rows * leading - 4;
  const at = standing(ground);
  const [own, press, bare] = at.piles as [Box, Box, Box, Box];
  const tall = Math.min((ground - leading - 14) / SIX.length, leading * (small ? 1 : 2) + 10);
  return [
    ...drawn(pen, at, ground),
    pen.head(),
    ...over(pen, [
      {
        key: 'own',
        lines: (['coreweave', 'amazon', 'microsoft'] as const).map((key) => words.names[key]),
        pile: own,
      },
      { key: 'press', lines: [words.names.oracle], pile: press },
    ]),
    ...plates(pen, bare, ground - 1, tall, tall > leading * 2),
    ...linesOf(at).flatMap((lines, i) =>
      writeLines(`paper-${kinds[i]}`, lines, { x: at.piles[i]!.x0, y: ground + leading, ...face }, leading),
    ),
  ];
}

export function february(pen: Pen): Mark[] {
  const { height, label: size, leading, small, words } = pen;
  const ground = height - 1.5;
  const forms = [8, 10, 14].map((columns) => [columns, columns - 2]);
  const at = stand(pen, pen.pieces, [[...FOUR, 'rest'], ['target']], forms, {
    ...{ top: leading * 3, ground, gap: small ? 20 : 50 },
  });
  return [
    ...drawn(pen, at, ground),
    ...over(
      pen,
      (['frame', 'target'] as const).map((key, i) => {
        const pile = at.piles[i]!;
        return { key, lines: wrap(words.february[key], pile.x1 - pile.x0, { size, weight: 600 }), pile };
      }),
    ),
  ];
}
