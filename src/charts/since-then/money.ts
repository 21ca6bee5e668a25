/** The round of 2026: its parts one on the other, each where its last payment stands. */
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { textWidth } from '../kit/text.ts';
import type { Piece } from './data.ts';
import { dollars, rule, say, tag } from './frame.ts';
import { worn, type Pen } from './views.ts';

/** A strong amount and its words on one line, from `x` or up to it. */
function pair(key: string, amount: string, words: string, x: number, y: number, size: number, ends = false) {
  const strong = textWidth(amount, { size, weight: 600 }) + 5;
  const from = ends ? x - strong - textWidth(words, { size }) : x;
  return [
    say(`sum-${key}`, amount, from, y, size, 'bh'),
    say(`who-${key}`, words, from + strong, y, size, 'mh'),
  ];
}

/** Dollars along the other axis: where a part begins and ends. */
interface Stair {
  piece: Piece;
  lower: number;
  upper: number;
}

export function money({ data, frame, text }: Pen): Mark[] {
  const { down, wide, left, bottom, width, size, lead, t, box } = frame;
  const { before, pieces, round } = data;
  const base = down ? left + 1 : bottom;
  const most = down ? width - left - 4 : bottom - lead - 8;
  const k = most / (round.value ?? 1);
  const thick = down ? 13 : wide ? 34 : 22;
  let sum = 0;
  const stairs = pieces.map((piece): Stair => {
    const lower = sum * k;
    sum += piece.value ?? 0;
    return { piece, lower, upper: sum * k };
  });
  const across = (off: number) => (down ? base + off : base - off);

  const marks: Mark[] = [];
  const first = (before.value ?? 0) * k;
  const early = Math.max(t(before.at) - thick / 2, down ? 2 : 0);
  marks.push(...area({ ...worn('old-round', before), d: box(base, early, early + thick, 0, first) }));
  if (down) {
    marks.push(
      ...pair(
        'before',
        dollars(before.value ?? 0),
        text('before-short'),
        base + first + 6,
        early + thick - 3,
        size,
      ),
    );
  } else {
    const room = t(pieces[0]!.at) - thick / 2 - 8 - early;
    const rows = tag('before', [dollars(before.value ?? 0), text('before')], [early, 0, room], frame);
    const rise = base - first - 8 - (rows.length - 1) * lead;
    marks.push(...rows.map((row) => ({ ...row, y: row.y + rise })));
  }

  let last = 0;
  for (const { piece, lower, upper } of stairs) {
    const { key, value } = piece;
    const begin = t(piece.at) - thick / 2;
    const end = begin + thick;
    if (lower > 0 && begin > last) {
      const at = across(lower);
      const way = `way-${key}`;
      marks.push(
        down ? rule(way, at, last, at, begin, 'hairline') : rule(way, last, at, begin, at, 'hairline'),
      );
    }
    last = end;
    // Nvidia's shares are the ones that took the place of its letter.
    const name = key === 'nvidia' ? 'now-nvidia' : `piece-${key}`;
    marks.push(...area({ ...worn(name, piece), d: box(base, begin, end, lower, upper) }));
    const words = [dollars(value ?? 0), text(`piece-${key}`)] as const;
    if (!down) {
      const y = across((lower + upper) / 2) + size * 0.35;
      // To the left of the last, where the frame ends.
      const long = textWidth(words.join(' '), { size, weight: 600 });
      const turned = end + 9 + long > width;
      marks.push(...pair(key, ...words, turned ? begin - 9 : end + 9, y, size, turned));
    } else if (key === 'nvidia') {
      marks.push(...pair(key, ...words, across(upper) + 6, begin + thick - 3, size));
    } else if (piece.at === round.at) {
      // Under its mark: to its left stands the first part.
      marks.push(...pair(key, ...words, across(upper) - 6, end + lead, size, true));
    } else {
      marks.push(...pair(key, ...words, across(lower) - 6, begin + thick - 3, size, true));
    }
  }
  if (down) return marks;
  const y = across(most);
  return [
    ...marks,
    rule('whole', 0, y, width, y, 'grid'),
    say('whole-text', text('round'), 0, y - 7, size, 'b'),
  ];
}
