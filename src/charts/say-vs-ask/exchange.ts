/** A question and its answer in letters of one size, and below them two readings of the answer on one scale. */
import { SITE } from '../../ledger/site-language.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { area, line } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write, writeLines } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { VoicesData } from './data.ts';

/** Of the pace: what part of the width it takes. */
const PACE = 0.9;
const MOST = 46;
const LEADING = 1.22;

export function exchange({ exchange: said, words: { exchange: words } }: VoicesData, size: Size): Mark[] {
  const { width, height } = size;
  const { small, label } = typeFor(width);
  const row = Math.round(label * (small ? 1.4 : 1.7));
  const roomy = height >= 300;
  const bar = roomy ? Math.max(14, Math.round(height * 0.04)) : 10;
  const gap = roomy ? Math.round(height * 0.045) : 5;
  const readings = 2 * row + 2 * bar + gap;
  // The answer is set in, as dialogue is, where there is room.
  const inset = width >= 560 ? Math.round(width * 0.12) : 0;
  const setAt = (type: number) => {
    const weight: 400 | 600 = type > 17 ? 600 : 400;
    const broken = (quote: string, room: number) => wrap(SITE.quoted(quote), room, { size: type, weight });
    const [asked, answered] = [
      broken(said.asked.quote, width - inset),
      broken(said.answered.quote, width - inset),
    ];
    const leading = Math.round(type * LEADING);
    const words = (asked.length + answered.length) * leading;
    return { type, weight, asked, answered, leading, total: words + 2 * row + 2 * gap + readings + 3 };
  };
  const most = Math.min(MOST, Math.round(width / 15));
  const tries = Array.from({ length: most - 11 }, (_, i) => most - i);
  const type = tries.find((one) => setAt(one).total <= height) ?? 12;
  const { weight, asked, answered, leading, total } = setAt(type);

  const marks: Mark[] = [];
  const spare = Math.max(0, height - total) / 3;
  let y = 0;
  const speak = (key: 'asked' | 'answered', lines: string[], x: number) => {
    const [full, brief] = [words[key], words.briefly[key]];
    const who = x + textWidth(fill(full, { day: said.day }), { size: label }) <= width ? full : brief;
    marks.push(
      write(key, fill(who, { day: said.day }), { x, y: y + label, size: label, classes: 't-muted' }),
      ...writeLines(
        `${key}-words`,
        lines,
        { x, y: y + row + leading / 2 + type * 0.35, size: type, weight, claim: said[key].claim },
        leading,
      ),
    );
    y += row + lines.length * leading + gap;
  };
  speak('asked', asked, 0);
  y += spare;
  speak('answered', answered, inset);
  y = height - readings - 3;

  const { sum, year, pace } = said;
  const x = linear([0, pace.value], [0, width * PACE]);
  const of = (value: number) => ({ sum: dollars(value) });
  const tick = (top: number) => `M${num(x(sum))},${num(top - 2)}V${num(top + bar + 2)}`;
  const text = (y: number) => ({ x: 0, y: y + label, size: label });
  const [first, second] = [y + row, y + 2 * row + bar + gap];
  const middle = second + bar / 2;
  const question = fill(words.question, of(sum));
  const yearly = fill(words.year, of(year.value));
  const free = textWidth(yearly, { size: label, weight: 600 }) + 14;
  const from = Math.max(x(sum) - 1, free);
  // An arrow's head: above that, and how far is not known.
  const [end, tip] = [x(pace.value), bar / 2];
  const more = `M${num(end + 4)},${num(middle - tip)}L${num(end + 4 + tip)},${num(middle)}L${num(end + 4)},${num(middle + tip)}`;
  marks.push(
    write('year-is', yearly, { ...text(y), weight: 600 }),
    ...(from + textWidth(question, { size: label }) <= width
      ? [write('question-is', question, { ...text(y), x: from, classes: 't-muted' })]
      : []),
    ...area({
      ...{ key: 'year', payer: 'customers', evidence: year.evidence, claim: year.claim },
      d: rectangle(0, first, x(year.value), first + bar),
    }),
    write('pace-is', fill(words.pace, of(pace.value)), { ...text(second - row), weight: 600 }),
    ...line({
      ...{ key: 'pace', payer: 'customers', evidence: pace.evidence, claim: pace.claim },
      d: `M0,${num(middle)}H${num(end)}${more}`,
    }),
    { kind: 'path', key: 'asked-tick', d: tick(first) + tick(second), classes: 'own-line' },
  );
  return marks;
}
