/** What states expected to waive, and what they did: squares at one scale of areas. */
import type { Mark, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle, write } from '../kit/pen.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { ShareData, Waiver } from './data.ts';

export function taxes({ waivers, words }: ShareData, { width, height }: Size): Mark[] {
  const { small, wide, label: size } = typeFor(width);
  const gap = small ? 14 : wide ? 44 : 28;
  const leading = Math.round(size * 1.25);
  const strong = small ? 15 : wide ? 30 : 22;
  const roots = waivers.map(({ cost }) => Math.sqrt(cost));
  const most = Math.max(...roots);
  const tallest = Math.max(...waivers.map(({ cost, expected }) => Math.sqrt(cost) + Math.sqrt(expected)));
  const across = roots.reduce((sum, root) => sum + root, 0);
  // Where there is room, each has a note in as many lines as the narrowest square takes.
  const noted = !small && height >= 360;
  const head = wrap(words.waived, width, { size }).length * leading + 6;
  const foot = strong + leading + 12 + (noted ? leading * 3 : 0);
  const side = Math.min(
    ((width - gap * (roots.length - 1) - 4) / across) * most,
    ((height - foot - head - 4) / tallest) * most,
  );
  const scale = (root: number) => (root * side) / most;
  const wanted = head + scale(tallest) + 4 + foot;
  const ground = height - foot - Math.max(0, (height - wanted) / 2);
  const spare = width - scale(across) - 4;
  const between = Math.min(spare / (roots.length - 1), gap * 3);
  let x = 2 + Math.max(0, (spare - between * (roots.length - 1)) / 2);

  const squares = waivers.flatMap((one: Waiver, i): Mark[] => {
    const { key, cost, expected, evidence, claim, expectedClaim, weak } = one;
    const [left, big, little] = [x, scale(roots[i] ?? 0), scale(Math.sqrt(expected))];
    x += big + between;
    const roof = ground - big;
    const room = big - little + Math.min(between, width - left - big) - 10;
    const sum = dollars(expected / 1000);
    const named = textWidth(words.expected, { size }) < room;
    const beside = { x: left + little + 6, size };
    const grey = weak ? { classes: 't-muted', weight: 400 as const } : { weight: 600 as const };
    return [
      ...area({
        ...{ key: `cost-${key}`, payer: 'public', evidence, claim },
        d: rectangle(left, roof, left + big, ground),
      }),
      ...area({
        ...{ key: `expected-${key}`, payer: 'public', evidence: 'projected', claim: expectedClaim },
        d: rectangle(left, roof - 3 - little, left + little, roof - 3),
      }),
      ...(named
        ? [
            write(`expected-name-${key}`, words.expected, {
              ...{ ...beside, y: roof - 7 - leading, classes: 't-muted' },
            }),
          ]
        : []),
      write(`expected-sum-${key}`, sum, { ...beside, y: roof - 7, weight: 600 }),
      write(`cost-sum-${key}`, dollars(cost / 1000), {
        ...{ x: left, y: ground + strong + 2, size: strong, ...grey },
      }),
      write(`state-${key}`, words.states[key], { x: left, y: ground + strong + leading + 4, size }),
      ...(noted
        ? paragraph(`note-${key}`, words.notes[key], {
            ...{ x: left, y: ground + strong + leading * 2 + 6, size, classes: 't-muted' },
            width: Math.min(big + between - 14, width - left),
          })
        : []),
    ];
  });
  return [
    ...paragraph('waived', words.waived, { x: 0, y: size, width, size, leading, classes: 't-muted' }),
    ...squares,
  ];
}
