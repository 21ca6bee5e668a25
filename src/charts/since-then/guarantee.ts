/** The supplier's guarantee: a campus that stands on its rent, and the two nets below it for when the rent fails. */
import type { Mark } from '../kit/contract.ts';
import { area, line } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle, write, writeLines } from '../kit/pen.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { campus } from './campus.ts';
import { drawing, type Pen } from './pen.ts';

/** The head of an arrow: up where `by` is positive. */
const head = (x: number, y: number, by: number) => `M${x - 4},${y + by}L${x},${y}L${x + 4},${y + by}`;

export function guarantee(pen: Pen): Mark[] {
  const { data, width, height, small, wide, label: size, strong, lead } = pen;
  const { spans, ceiling, words } = data;
  const bill = spans[0]!;
  const tight = width < 340;
  const { brief, ...full } = words.guarantee;
  const said = { ...full, ...(small || height < 380 ? brief : {}) };

  // At the foot the bill, and the ceiling beside it at one scale of dollars.
  const thick = small ? 16 : wide ? 28 : 24;
  const block = (ceiling.value * (width - 2)) / bill.value;
  const most = dollars(ceiling.value);
  const after = block + 11 + textWidth(most, { size: strong, weight: 600 }) + size * 0.5;
  const aside = wrap(tight && height < 250 ? said.besideBriefly : said.beside, width - after, { size });
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
  const again = wrap(said.reletting, (x1 - x0) * 0.8, { size });
  const short = wrap(said.shortfall, (x1 - x0) * 0.8, { size, weight: 600 });
  const pitch = Math.max(floor * 0.19, Math.max(again.length, short.length) * lead + (small ? 10 : 18));
  const sag = Math.min(pitch * 0.6, 60);
  const rope = floor - 2 * pitch - lead - (small ? 3 : 10);
  const net = (bottom: number) => {
    const [y, low, bend] = [bottom - sag, bottom + sag / 3, (x1 - x0) * 0.03];
    return `M${x0},${y}C${x0 + bend},${low},${x1 - bend},${low},${x1},${y}`;
  };
  const [middle, down, up] = [(x0 + x1) / 2, x1 - (x1 - x0) * 0.055, x1 + 9];
  const caughtAt = floor - sag * 0.62;
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
    drawing('posts', 'axis', [x0, x1].map((x) => `M${x},${rope}V${floor + 4}`).join('')),
    ...line({ key: 'rent', evidence: 'projected', d: `M${x0},${rope}L${x1},${rope}` }),
    drawing('net-again', 'net', net(floor - pitch)),
    ...line({
      ...{ key: 'net-guarantee', payer: 'partners', evidence: 'projected', claim: ceiling.claim },
      d: net(floor),
    }).map((mark) => ({ ...mark, classes: `${mark.classes ?? ''} strung` })),
    // Down where the rent fails, and back up.
    drawing('ways', 'fall', `M${down},${rope + 5}V${caughtAt - 6}M${up},${floor - sag}V${rope + 7}`),
    drawing('heads', 'built', head(down, caughtAt, -6) + head(up, rope + 1, 6)),
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
