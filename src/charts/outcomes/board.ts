/** What stays while balls fall: the pegs, the bins, and what is said of each. */
import { fill } from '../../ledger/template.ts';
import { ENDINGS } from '../../model/endings.ts';
import { SIGMA_NAMES } from '../../model/sigmas.ts';
import type { Mark } from '../kit/contract.ts';
import { write, writeLines } from '../kit/pen.ts';
import { clamp } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { pile, PUBLIC, type Board } from './balls.ts';
import { BINS, placeOf } from './layout.ts';

/** The pegs with the values' names, and the bins. */
export function boardMarks({ data: { words }, layout }: Board): Mark[] {
  const { width, small, label: size, pegs, bin, top, ground, board } = layout;
  const dots: string[] = [];
  const apart = bin / 4;
  for (let row = 0; row < BINS; row += 1)
    for (let x = board + 8 + ((row % 2) * apart) / 2; x < width - 4; x += apart)
      dots.push(`M${num(x)},${num(pegs.top + row * pegs.pitch)}h0`);
  const names = small ? words.valuesBriefly : words.values;
  const walls = Array.from(
    { length: BINS - 1 },
    (_, i) => `M${num((i + 1) * bin)},${num(top)}V${num(ground)}`,
  );
  return [
    { kind: 'path', key: 'pegs', d: dots.join(''), classes: small ? 'peg' : 'peg large' },
    { kind: 'path', key: 'walls', d: `${walls.join('')}M0,${num(ground)}H${num(width)}`, classes: 'axis' },
    ...SIGMA_NAMES.map((name, row) =>
      write(`value-${name}`, names[name], {
        ...{ x: 0, y: pegs.top + row * pegs.pitch + size * 0.35, size, classes: 't-muted' },
      }),
    ),
  ];
}

/** Under each bin its ending and how many lie in it; where balls have moved, how many were there. */
export function binWords({ data, state, layout }: Board, lying: readonly number[]): Mark[] {
  const { words, names } = data;
  const { bin, small, label: size, count, ground } = layout;
  const base = data.presets.base.counts;
  return ENDINGS.flatMap((ending, i): Mark[] => {
    const x = (i + 0.5) * bin;
    const y = ground + count * 0.9;
    const name = y + size + 3;
    const full = names[i] ?? '';
    const fits = textWidth(full, { size, weight: 600 }) <= bin - 4;
    const told = String(lying[i] ?? 0);
    const was = fill(words.base, { count: String(base[i] ?? 0) });
    // On phones it stands in a line of its own.
    const beside = state.beside && !small;
    const wide = textWidth(told, { size: count, weight: 600 });
    const left = x - (wide + 6 + textWidth(was, { size })) / 2;
    const cannot =
      i === PUBLIC && !state.supported && state.fallen >= 0.3 ? wrap(words.cannot, bin - 8, { size }) : [];
    const leading = Math.round(size * 1.2);
    return [
      ...(state.fallen > 0
        ? [
            write(`count-${ending}`, told, {
              ...(beside ? { x: left } : { x, anchor: 'middle' as const }),
              ...{ y, size: count, weight: 600 },
            }),
          ]
        : []),
      write(`name-${ending}`, fits ? full : words.brief[ending], {
        ...{ x, y: name, size, weight: 600, anchor: 'middle' },
      }),
      ...(state.beside
        ? [
            write(`was-${ending}`, was, {
              ...(beside ? { x: left + wide + 6, y } : { x, y: name + size + 1, anchor: 'middle' as const }),
              ...{ size, classes: 't-muted' },
            }),
          ]
        : []),
      ...writeLines(
        'cannot',
        cannot,
        { x, y: ground - 8 - leading * (cannot.length - 1), size, anchor: 'middle', classes: 't-muted' },
        leading,
      ),
    ];
  });
}

/** Before balls fall: one in each bin, with what its filling says. */
export function samples({ data: { words }, state, layout }: Board): Mark[] {
  const opacity = clamp(1 - state.fallen * 5);
  if (opacity === 0) return [];
  const { bin, top, ground, small, label: size } = layout;
  const r = small ? 13 : 24;
  const leading = Math.round(size * 1.2);
  const y = Math.round(top + (ground - top) * 0.5 - r - leading * 0.6);
  const ways = bin < 64 ? words.samplesBriefly : words.samples;
  return ENDINGS.flatMap((ending, i): Mark[] => {
    const at = { x: (i + 0.5) * bin, y };
    const setting = { x: at.x, y: y + r + size + 8, size, anchor: 'middle', opacity } as const;
    return [
      { ...pile(`sample-${i}`, i, [at], r), opacity },
      ...writeLines(`says-${ending}`, wrap(ways[ending], bin - 6, { size }), setting, leading),
    ];
  });
}

/** Fewer than these move without an arrow. */
const FEW = 3;

/** From where to where balls moved, with how many. */
export function arcs({ state, layout, balls }: Board): Mark[] {
  if (!state.beside || state.fallen < 1) return [];
  const { small, label: size, top } = layout;
  const lines: string[] = [];
  const texts: Mark[] = [];
  for (let from = 0; from < BINS; from += 1)
    for (let to = 0; to < BINS; to += 1) {
      const moved = balls.filter((ball) => ball.from === from && ball.to === to);
      if (from === to || moved.length < FEW) continue;
      const [a, b] = [
        placeOf(layout, from, Math.max(...moved.map(({ before }) => before))),
        placeOf(layout, to, Math.max(...moved.map(({ after }) => after))),
      ];
      const [x0, x1] = [(from + 0.5) * layout.bin, (to + 0.5) * layout.bin];
      const [y0, y1] = [a.y - layout.pitch, b.y - layout.pitch];
      const peak = Math.max(top - (small ? 4 : 16), Math.min(y0, y1) - 26);
      lines.push(
        `M${num(x0)},${num(y0)}C${num(x0)},${num(peak)},${num(x1)},${num(peak)},${num(x1)},${num(y1)}`,
      );
      lines.push(`M${num(x1 - 4)},${num(y1 - 6)}L${num(x1)},${num(y1)}L${num(x1 + 4)},${num(y1 - 6)}`);
      texts.push(
        write(`moved-${from}-${to}`, String(moved.length), {
          ...{ x: (x0 + x1) / 2, y: (y0 + y1) / 8 + peak * 0.75 + size * 0.35, size: size + 1, weight: 600 },
          ...{ anchor: 'middle', classes: 't-label t-halo' },
        }),
      );
    }
  return lines.length > 0
    ? [{ kind: 'path', key: 'arcs', d: lines.join(''), classes: 'moved' }, ...texts]
    : [];
}
