/** Order books at true size, the customer's part of each filled: columns, or rows where it is narrow. */
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle, write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { Book, CircleData } from './data.ts';

interface Drawn extends Book {
  sum: number;
}

const both = (book: Drawn, whole: string, part: string): Mark[] => [
  ...area({
    key: `book-${book.supplier}`,
    evidence: book.total?.evidence ?? 'reported',
    claim: book.total?.claim,
    d: whole,
  }).map((mark) => ({ ...mark, classes: `${mark.classes ?? ''} m-outline` })),
  ...area({ key: `part-${book.supplier}`, evidence: book.evidence, claim: book.claim, d: part }),
];

function columns({ words }: CircleData, drawn: Drawn[], rest: Book[], { width, height }: Size): Mark[] {
  const { wide, label } = typeFor(width);
  const head = wide ? 20 : 16;
  const top = head * 2.6;
  const foot = height - 4;
  const y = linear([0, Math.max(...drawn.map(({ sum }) => sum))], [foot, top]);
  const slot = width / drawn.length;
  const thick = Math.min(slot * 0.5, 300);
  const side = thick + (wide ? 16 : 10);
  const longest = Math.max(
    ...Object.values(words.share).map((text) => textWidth(text, { size: 10, weight: 600 })),
  );
  const strong = Math.min(((slot - side - 4) * 10) / longest, height * 0.1, 46);
  return [
    ...drawn.flatMap((book, i): Mark[] => {
      const x = i * slot + 2;
      const level = y((book.sum * book.share) / 100);
      const room = slot - side - 12;
      return [
        ...both(book, rectangle(x, y(book.sum), x + thick, foot), rectangle(x, level, x + thick, foot)),
        write(`name-${book.supplier}`, book.supplier, {
          x,
          y: y(book.sum) - 8 - label * 1.3,
          size: head,
          weight: 600,
        }),
        ...paragraph(`total-${book.supplier}`, fill(words.of, { total: dollars(book.sum) }), {
          ...{ x, y: y(book.sum) - 8, width: slot, size: label },
        }),
        write(`whose-${book.supplier}`, words.stations.openai, {
          ...{ x: x + thick / 2, y: (level + foot) / 2 + head * 0.36, anchor: 'middle', classes: 't-plate' },
          ...{ size: head, weight: 600 },
        }),
        write(`share-${book.supplier}`, words.share[book.supplier], {
          x: x + side,
          y: level + strong * 0.74,
          size: strong,
          weight: 600,
        }),
        ...paragraph(`note-${book.supplier}`, words.books[book.supplier], {
          ...{
            x: x + side,
            y: level + strong * 0.74 + label * 1.6,
            width: room,
            size: label,
            classes: 't-muted',
          },
        }),
      ];
    }),
    ...rest.flatMap(({ supplier }): Mark[] => {
      // Beside the top of the first column, over the lower ones.
      const x = slot + side + 2;
      const at = head * 1.6;
      return [
        write(`name-${supplier}`, supplier, { x, y: at - head * 0.4, size: head, weight: 600 }),
        write(`share-${supplier}`, words.share[supplier], {
          x,
          y: at + strong * 0.95,
          size: strong,
          weight: 600,
        }),
        ...paragraph(`note-${supplier}`, words.books[supplier], {
          ...{ x, y: at + strong + label * 1.6, width: width - x - 2, size: label, classes: 't-muted' },
        }),
      ];
    }),
  ];
}

function lying({ words }: CircleData, drawn: Drawn[], rest: Book[], { width, height }: Size): Mark[] {
  const { label } = typeFor(width);
  const most = Math.max(...drawn.map(({ sum }) => sum));
  const x = (sum: number) => 1 + (sum / most) * (width - 2);
  const lines = label * 2.7;
  const low = rest.length * label * 3.2;
  const pitch = (height - low) / drawn.length;
  const thick = pitch - lines - 10;
  return [
    ...drawn.flatMap((book, i): Mark[] => {
      const top = i * pitch + label * 1.3;
      const [bar, end] = [top + 5, top + 5 + thick];
      const cut = x((book.sum * book.share) / 100);
      const fits = cut + 10 + textWidth(words.share[book.supplier], { size: 14, weight: 600 }) < x(book.sum);
      return [
        write(`name-${book.supplier}`, book.supplier, { x: 1, y: top, size: 13, weight: 600 }),
        write(`total-${book.supplier}-0`, fill(words.of, { total: dollars(book.sum) }), {
          ...{ x: width - 2, y: top, anchor: 'end', size: label },
        }),
        ...both(book, rectangle(1, bar, x(book.sum), end), rectangle(1, bar, cut, end)),
        write(`whose-${book.supplier}`, words.stations.openai, {
          ...{
            x: cut / 2,
            y: (bar + end) / 2 + 5,
            anchor: 'middle',
            classes: 't-plate',
            size: 13,
            weight: 600,
          },
        }),
        write(`share-${book.supplier}`, words.share[book.supplier], {
          ...{ x: fits ? cut + 7 : x(book.sum) + 5, y: (bar + end) / 2 + 5, size: 14, weight: 600 },
        }),
        ...paragraph(`note-${book.supplier}`, words.books[book.supplier], {
          ...{ x: 1, y: end + label * 1.15, width: width - 4, size: label, classes: 't-muted' },
        }),
      ];
    }),
    ...rest.flatMap(({ supplier }): Mark[] => {
      const y = height - low + label * 1.5;
      return [
        write(`name-${supplier}`, `${supplier} ${words.share[supplier]}`, { x: 1, y, size: 13, weight: 600 }),
        ...paragraph(`note-${supplier}`, words.books[supplier], {
          ...{ x: 1, y: y + label * 1.25, width: width - 4, size: label, classes: 't-muted' },
        }),
      ];
    }),
  ];
}

/** The order books. */
export function books(data: CircleData, size: Size): Mark[] {
  const drawn = data.books.flatMap((book) => (book.total ? [{ ...book, sum: book.total.value }] : []));
  const rest = data.books.filter(({ total }) => !total);
  return (typeFor(size.width).small ? lying : columns)(data, drawn, rest, size);
}
