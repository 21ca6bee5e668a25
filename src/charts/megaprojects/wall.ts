/** The plan as its wall of bricks, public works laid into it from the ground up, and beside it what companies built. */
import { fill } from '../../ledger/template.ts';
import type { Box } from '../kit/boxes.ts';
import { carved, emptyBricks, jointOf, lay, piecesFrom, solidBricks } from '../kit/bricks.ts';
import type { Mark } from '../kit/contract.ts';
import { write, writeLines } from '../kit/pen.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { Shown } from './amount.ts';
import { box, type Frame } from './parts.ts';
import type { Picture } from './words.ts';

/** Billions of dollars in a brick, and bricks in a course: the wall of the chart before this one. */
const [BRICK, COURSE] = [10, 10];

export function wall(works: readonly Shown[], words: Picture, frame: Frame): Mark[] {
  const { width, top, label: size, small } = frame;
  const ground = frame.bottom;
  const beside = small ? Math.max(70, width * 0.2) : Math.min(170, width * 0.17);
  const x = beside + (small ? 6 : 16);
  const plan = works.find(({ key }) => key === 'plan');
  const rival = works.find(({ public: open, key }) => !open && key !== 'plan');
  const inside = works.filter((work) => work !== plan && work !== rival);
  const all = (plan?.low ?? 0) / BRICK;
  // By a fifth of a course each work stands off the one below it.
  const h = (ground - top) / (Math.ceil(all / COURSE) + inside.length / 5);
  const seam = h / 5;
  const w = (width - x - 1) / (COURSE + 0.5);

  let laid = 0;
  const stretches = [...inside, ...(plan ? [plan] : [])].map((work) => {
    const from = laid;
    laid = work === plan ? all : laid + work.low / BRICK;
    return { work, pieces: piecesFrom(from, laid) };
  });
  const boxes = lay(
    stretches.flatMap(({ pieces }) => pieces),
    { x, ground, columns: COURSE, w, h },
  );
  let at = 0;
  const marks = stretches.flatMap(({ work, pieces }, i): Mark[] => {
    const { key, claim, evidence, amount, note } = work;
    const own = boxes
      .slice(at, (at += pieces.length))
      .map((box): Box => ({ ...box, y0: box.y0 - i * seam, y1: box.y1 - i * seam }));
    if (work === plan) return [emptyBricks(key, own, claim)];
    const name = words.names[key];
    const texts = [
      ...(note ? [fill(words.laid, { name, amount, note })] : []),
      fill(words.laidBriefly, { name, amount }),
    ];
    return [solidBricks(key, own, { evidence, claim }), ...inscribe(key, texts, own, { size, x, width })];
  });

  const most = small ? Math.min(34, h * 1.9) : Math.min(84, h * 2);
  // In the courses that stay empty.
  const sky = { x: (x + width) / 2, y: top + h * 0.5 + most * 0.74 };
  return [
    { kind: 'line', key: 'ground', x1: 0, x2: width, y1: ground + 0.5, y2: ground + 0.5, classes: 'axis' },
    ...marks,
    ...(plan
      ? [
          write('amount-plan', plan.amount, {
            ...{ x: sky.x, y: sky.y, anchor: 'middle', size: most, weight: 600 },
            classes: 't-label t-clear',
          }),
          write('name-plan', words.promise, {
            ...{ x: sky.x, y: sky.y + most * 0.22 + size * 0.9, anchor: 'middle', size },
            classes: 't-label t-clear',
          }),
        ]
      : []),
    ...(rival ? column(rival, words, { ...frame, beside }, ground - (rival.low / BRICK / COURSE) * h) : []),
  ];
}

/** A name on its work's bricks; where it has too few of them, beside them on the empty ones. */
function inscribe(
  key: string,
  texts: readonly string[],
  boxes: readonly Box[],
  { size, x, width }: { size: number; x: number; width: number },
): Mark[] {
  const levels = [...new Set(boxes.map(({ y0 }) => Math.round(y0)))];
  const rows = levels.map((level) => boxes.filter(({ y0 }) => Math.round(y0) === level));
  const courses = rows.map((course) => ({
    x0: Math.min(...course.map((box) => box.x0)),
    x1: Math.max(...course.map((box) => box.x1)),
    y0: course[0]!.y0,
    y1: course[0]!.y1,
  }));
  const widest = courses.reduce((a, b) => (b.x1 - b.x0 > a.x1 - a.x0 + 1 ? b : a));
  const middle = (widest.y0 + widest.y1) / 2;
  const face = { size, weight: 600 } as const;
  const text = texts.find((words) => textWidth(words, face) + size < widest.x1 - widest.x0);
  if (text) {
    const tall = widest.y1 - widest.y0;
    return carved(
      { key: `name-${key}`, text, size },
      {
        ...{ x: widest.x0 + 2, middle, width: textWidth(text, face) + size * 0.9 },
        height: Math.max(tall - jointOf(tall), size + 1),
      },
    );
  }
  const last = courses.at(-1)!;
  const y = (last.y0 + last.y1) / 2 + size * 0.36;
  const room = { right: width - last.x1, left: last.x0 - x };
  const way = room.right > room.left ? 'right' : 'left';
  return [
    write(`name-${key}`, texts.at(-1) ?? '', {
      ...(way === 'right' ? { x: last.x1 + 8 } : { x: last.x0 - 8, anchor: 'end' }),
      ...{ y, ...face, classes: 't-label t-clear' },
    }),
  ];
}

/** As high as a sum would stand in the wall. */
function column(
  work: Shown,
  words: Picture,
  { beside, label: size, leading, bottom }: Frame & { beside: number },
  y: number,
): Mark[] {
  const { key, amount } = work;
  const name = wrap(words.beside, beside - 14, { size });
  const middle = (y + bottom) / 2 - (name.length * leading) / 2;
  return [
    ...box(work, [beside - 9, y, beside - 3, bottom]),
    write(`amount-${key}`, amount, { x: 0, y: middle, size, weight: 600 }),
    ...writeLines(`name-${key}`, name, { x: 0, y: middle + leading, size }, leading),
  ];
}
