/** More on a home's power bill, where a figure is known, beside what the whole grid pays for standby power. */
import { formatAmount } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle, write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { polygon } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { ShareData } from './data.ts';

const month = (value: number) => formatAmount(value, 'USD', 'short');

export function bill(data: ShareData, { width, height }: Size): Mark[] {
  const { small } = typeFor(width);
  const paper = Math.round(width * (small ? 0.66 : 0.6));
  const gap = small ? 12 : Math.round(width * 0.05);
  return [...homes(data, { width: paper, height }), ...grid(data, { left: paper + gap, width, height })];
}

/** A bill of paper, torn off below: bars of dollars a month, all from one edge. */
function homes({ rises, risePeriod, forecast, words }: ShareData, { width, height }: Size): Mark[] {
  const page = width * 1.6;
  const { small, label: size } = typeFor(page);
  const roomy = !small && height >= 360;
  const pad = small ? 7 : Math.round(size * 1.4);
  const line = Math.round(size * 1.25);
  const inner = width - 2 * pad;
  const x = linear([0, forecast.high], [pad, width - pad - 1]);
  const notes = {
    maryland: small ? words.marylandBriefly : words.marylandNote,
    virginia: small ? words.virginiaBriefly : words.virginiaNote,
  };
  const elsewhere = small ? words.elsewhereBriefly : words.elsewhere;
  const linesOf = (said: string) => wrap(said, inner, { size }).length;
  const fixed =
    line * (1 + linesOf(notes.maryland) + 1 + linesOf(notes.virginia) + linesOf(elsewhere)) +
    (roomy ? line * linesOf(words.fullCost) : 0) +
    size * 2.6;
  // What is left goes to the bars and the air between them.
  const share = (height - fixed - line) / (rises.length + 2.6);
  const pitch = Math.min(Math.max(share, size + 3), size * 4.4);
  const thick = Math.max(8, Math.min(pitch * 0.56, 36));
  const marks: Mark[] = [];
  let y = line * 1.1;
  const say = (key: string, said: string, strong = false) => {
    marks.push(
      ...paragraph(key, said, {
        ...{ x: pad, y: y + size, width: inner, size, leading: line },
        ...(strong ? { weight: 600 } : { classes: 't-muted' }),
      }),
    );
    y += line * (strong ? 1 : linesOf(said));
  };
  y += size * 0.5;
  say('maryland', fill(words.maryland, { period: risePeriod }), true);
  say('maryland-note', notes.maryland);
  y += size * 0.5;
  for (const { key, value, evidence, claim } of rises) {
    const middle = y + pitch / 2;
    marks.push(
      ...area({
        ...{ key: `rise-${key}`, payer: 'public', evidence, claim },
        d: rectangle(x(0), middle - thick / 2, x(value), middle + thick / 2),
      }),
      write(`rise-sum-${key}`, month(value), {
        ...{ x: x(value) + 6, y: middle + size * 0.36, size, weight: 600 },
      }),
      write(`rise-name-${key}`, (small ? words.briefly : words.utilities)[key], {
        ...{ x: x(value) + 6 + textWidth('$00 ', { size, weight: 600 }), y: middle + size * 0.36, size },
      }),
    );
    y += pitch;
  }
  y += pitch * 0.4;
  say('virginia', fill(words.virginia, { period: forecast.period }), true);
  say('virginia-note', notes.virginia);
  y += size * 0.4;
  const { evidence, claim, low, high } = forecast;
  const [above, below] = [y, y + thick];
  const bar = (key: string, from: number, to: number) =>
    area({ key, payer: 'public', evidence, claim, d: rectangle(x(from), above, x(to), below) });
  marks.push(...bar('least', 0, low), ...bar('most', low, high));
  y = below;
  marks.push(
    write('least-sum', month(low), { x: x(low), y: y + size + 1, size, weight: 600, anchor: 'middle' }),
    write('most-sum', month(high), { x: x(high), y: y + size + 1, size, weight: 600, anchor: 'end' }),
  );
  y += size * 1.5;
  if (roomy) say('full-cost', words.fullCost);
  y += size * 0.2;
  say('elsewhere', elsewhere);
  return [
    {
      kind: 'path',
      key: 'paper',
      d: torn(width, line * 1.1, Math.min(height, y + size), size * 0.6),
      classes: 'shade',
    },
    write('homes', small ? words.homesBriefly : words.homes, { x: 0, y: size, size, classes: 't-muted' }),
    ...marks,
  ];
}

/** A strip of paper whose lower edge is torn. */
function torn(width: number, top: number, bottom: number, tooth: number): string {
  const count = Math.max(8, Math.round(width / (tooth * 2))) * 2;
  const edge = Array.from({ length: count + 1 }, (_, i) => ({
    x: width - (width * i) / count,
    y: bottom - (i % 2) * tooth,
  }));
  return polygon([{ x: 0, y: top }, { x: width, y: top }, ...edge]);
}

/** The yearly bill of the whole grid, a column a year; of the last, the part that is put down to data centers. */
function grid(
  { grid: years, part, words }: ShareData,
  { left, width, height }: { left: number; width: number; height: number },
): Mark[] {
  const { small, label: size } = typeFor(width);
  const line = Math.round(size * 1.25);
  const inner = width - left;
  const head = wrap(small ? words.gridBriefly : words.grid, inner, { size }).length;
  const said = fill(small ? words.partBriefly : words.part, { sum: dollars(part.value) });
  const below = wrap(said, inner, { size }).length;
  const wide = (text: string, weight: 400 | 600 = 400) => textWidth(text, { size, weight });
  // Where every column is named, a year has a column's room; else the first and the last share the whole width.
  const room = small ? inner / 2 : inner / years.length;
  const brief = room < wide(years[0]?.year ?? '') + 6;
  const foot = height - line * (1 + below) - 8;
  const top = line * (head + 1) + 8;
  const most = Math.max(...years.map(({ value }) => value));
  const y = linear([0, most], [foot, top]);
  const last = years.length - 1;
  // The first, far lower one stands apart where its sum is wider than its column.
  const apart = small ? wide(dollars(years[0]?.value ?? 0), 600) + 4 : 0;
  const pitch = apart ? (inner - apart) / last : inner / years.length;
  const thick = Math.min(pitch * (small ? 0.78 : 0.72), 54);
  const leftOf = (i: number) =>
    !apart ? left + pitch * i + (pitch - thick) / 2 : i === 0 ? left : width - pitch * (last - i) - thick;
  return [
    ...paragraph('grid-head', small ? words.gridBriefly : words.grid, {
      ...{ x: left, y: size, width: inner, size, leading: line, classes: 't-muted' },
    }),
    ...years.flatMap(({ year, value, evidence, claim }, i): Mark[] => {
      const x0 = leftOf(i);
      const floor = i === last ? part.value : 0;
      const ends = i === 0 || i === last;
      const told = ends || (!small && room > wide(year.slice(2)) + 6);
      const summed = ends || (!small && room > wide(dollars(value), 600) + 8);
      const edge = i === 0 ? { x: left, anchor: 'start' as const } : { x: width, anchor: 'end' as const };
      const half = wide(dollars(value), 600) / 2;
      const at = small ? edge : { x: Math.min(x0 + thick / 2, width - half), anchor: 'middle' as const };
      const column = area({
        ...{ key: `grid-${i}`, payer: 'public', evidence, claim },
        d: rectangle(x0, y(value), x0 + thick, y(floor)),
      });
      const of = area({
        ...{ key: 'part', payer: 'public', evidence: part.evidence, claim: part.claim },
        d: rectangle(x0, y(floor), x0 + thick, y(0)),
      });
      return [
        ...column,
        ...(i === last ? of : []),
        ...(summed
          ? [write(`grid-sum-${i}`, dollars(value), { ...at, y: y(value) - 6, size, weight: 600 })]
          : []),
        ...(told
          ? [
              write(`grid-year-${i}`, brief ? year.slice(2) : year, {
                ...at,
                y: foot + line,
                size,
                classes: 't-axis',
              }),
            ]
          : []),
      ];
    }),
    ...paragraph('part-name', said, {
      ...{ x: small ? left : width, y: foot + line * 2 + 2, width: inner, size, leading: line },
      anchor: small ? 'start' : 'end',
    }),
  ];
}
