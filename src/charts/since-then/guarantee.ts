/** The supplier's guarantee: a campus that stands on its rent, and the two nets below it for when the rent fails. */
import type { Mark } from '../kit/contract.ts';
import { area, line } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle, write, writeLines } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { campus } from './campus.ts';
import { rule, type Pen } from './pen.ts';

/** A way up or down, with its head at `to`. */
function way(key: string, x: number, from: number, to: number): Mark[] {
  const back = to + (from > to ? 6 : -6);
  return [
    { kind: 'path', key, classes: 'fall', d: `M${num(x)},${num(from)}L${num(x)},${num(back)}` },
    {
      ...{ kind: 'path', key: `${key}-head`, classes: 'built' },
      d: `M${num(x - 4)},${num(back)}L${num(x)},${num(to)}L${num(x + 4)},${num(back)}`,
    },
  ];
}

export function guarantee(pen: Pen): Mark[] {
  const { data, width, height, small, wide, label: size, strong, lead } = pen;
  const { spans, ceiling, words } = data;
  const bill = spans[0]!;
  const tight = width < 340;
  const { brief, tightly, ...full } = words.guarantee;
  const said = { ...full, ...(small || height < 380 ? brief : {}), ...(tight ? tightly : {}) };

  // At the foot the bill, and the ceiling beside it at one scale of dollars.
  const thick = small ? 16 : wide ? 28 : 24;
  const block = (ceiling.value * (width - 2)) / bill.value;
  const most = dollars(ceiling.value);
  const after = block + 11 + textWidth(most, { size: strong, weight: 600 }) + size * 0.5;
  const aside = wrap(said.beside, width - after, { size });
  const barTop = height - 1 - thick;
  const beside = Math.max(thick, aside.length * lead);
  const [blockMiddle, besideMiddle] = [barTop - 5 - thick / 2, barTop - 5 - beside / 2];

  // Between two posts hang the nets; the posts' years are those of the guarantee.
  const [x0, x1] = [4, width - (tight ? 62 : small ? 70 : wide ? 150 : 116)];
  const begins = wrap(said.begins, width * 0.45, { size });
  const ends = wrap(said.ends, width - Math.max(...begins.map((text) => textWidth(text, { size }))) - 24, {
    size,
  });
  const floor = barTop - 5 - beside - Math.max(begins.length, ends.length) * lead - (small ? 9 : 24);
  const again = wrap(said.reletting, (x1 - x0) * 0.76, { size });
  const short = wrap(said.shortfall, (x1 - x0) * 0.76, { size, weight: 600 });
  const pitch = Math.max(floor * 0.19, Math.max(again.length, short.length) * lead + (small ? 10 : 18));
  const sag = Math.min(pitch * 0.6, 60);
  const rope = floor - 2 * pitch - lead - (small ? 3 : 10);
  const net = (bottom: number) => {
    const [y, low, bend] = [bottom - sag, bottom + sag / 3, (x1 - x0) * 0.03];
    return `M${num(x0)},${num(y)}C${num(x0 + bend)},${num(low)},${num(x1 - bend)},${num(low)},${num(x1)},${num(y)}`;
  };
  const middle = (x0 + x1) / 2;
  /** Words that lie in a net. */
  const caught = (key: string, lines: string[], bottom: number, weight: 400 | 600) =>
    writeLines(
      key,
      lines,
      {
        ...{ x: middle, y: bottom - sag * 0.2 - size * 0.45 - (lines.length - 1) * lead },
        ...{ size, weight, anchor: 'middle' },
      },
      lead,
    );
  const foot = { y: floor + lead + (small ? 2 : 6), size, classes: 't-muted' };
  return [
    ...campus({ ...pen, x0, x1, floor: rope }),
    rule('post-from', [x0, rope], [x0, floor + 4], 'axis'),
    rule('post-to', [x1, rope], [x1, floor + 4], 'axis'),
    ...line({ key: 'rent', evidence: 'projected', d: `M${num(x0)},${num(rope)}L${num(x1)},${num(rope)}` }),
    { kind: 'path', key: 'net-again', d: net(floor - pitch), classes: 'net' },
    ...line({
      ...{ key: 'net-guarantee', payer: 'partners', evidence: 'projected', claim: ceiling.claim },
      d: net(floor),
    }).map((mark) => ({ ...mark, classes: `${mark.classes ?? ''} strung` })),
    ...way('fall', x1 - (x1 - x0) * 0.055, rope + 5, floor - sag * 0.62),
    ...way('repay', x1 + 9, floor - sag, rope + 1),
    write('rent-words', said.rent, { x: middle, y: rope + lead + 1, size, anchor: 'middle' }),
    ...caught('again', again, floor - pitch, 400),
    ...caught('short', short, floor, 600),
    ...writeLines('begins', begins, { ...foot, x: 0 }, lead),
    ...writeLines('ends', ends, { ...foot, x: width, anchor: 'end' }, lead),
    ...paragraph('back', said.back, { x: x1 + 18, y: rope + pitch * 0.75, width: width - x1 - 18, size }),
    ...area({
      ...{ key: 'span-bill', evidence: bill.evidence, claim: bill.claim },
      d: rectangle(1, barTop, width - 1, height - 1),
    }),
    ...area({
      ...{ key: 'ceiling', payer: 'partners', evidence: ceiling.evidence, claim: ceiling.claim },
      d: rectangle(1, barTop - 5 - thick, 1 + block, barTop - 5),
    }),
    write('scale', said.scale, { x: 8, y: barTop + thick / 2 + size * 0.36, size }),
    write('most', most, { x: block + 9, y: blockMiddle + strong * 0.35, size: strong, weight: 600 }),
    ...writeLines(
      'beside',
      aside,
      { x: after, y: besideMiddle + size * 0.35 - ((aside.length - 1) * lead) / 2, size },
      lead,
    ),
  ];
}
