/** Order books at true size, the customer's part of each filled: columns, or rows where it is narrow. */
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle, write } from '../kit/pen.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { CircleData } from './data.ts';

/** The order books. Those whose size is not known are named alone. */
export function books({ books: all, words }: CircleData, { width, height }: Size): Mark[] {
  const { small, wide, label } = typeFor(width);
  const head = wide ? 20 : small ? 13 : 16;
  const drawn = all.filter(({ total }) => total);
  const rest = all.length - drawn.length;
  const most = Math.max(...drawn.map(({ total }) => total?.value ?? 0));
  const widest = (text: string, size: number) => textWidth(text, { size, weight: 600 });
  const longest = Math.max(...Object.values(words.share).map((text) => widest(text, 10)));

  // Columns: a slot for each, a third of it for words. Rows: the names of those without a size at the foot.
  const low = rest * label * 3.2;
  const slot = small ? (height - low) / drawn.length : width / drawn.length;
  const thick = small ? slot - label * 2.7 - 10 : Math.min(slot / 2, 300);
  const foot = height - 4;
  const long = (sum: number) => (sum / most) * (small ? width - 3 : foot - head * 2.6);
  const side = thick + (wide ? 16 : 10);
  const strong = small ? 14 : Math.min(((slot - side - 4) * 10) / longest, height * 0.1, 46);

  return all.flatMap(({ supplier, share, evidence, claim, total }, i): Mark[] => {
    const sum = total?.value ?? 0;
    const [whole, part] = [long(sum), long((sum * share) / 100)];
    const said = words.share[supplier];
    const top = i * slot + label * 1.3;
    const left = total ? i * slot + 2 : slot + 2 + side;
    // Beside the top of the first column, over the lower ones, there is room.
    const level = total ? foot - part : head * 1.6 + strong * 0.3;
    const beside = small ? 1 : total ? left + side : left;
    const below = top + thick + 5;
    const inside = part + 12 + widest(said, strong) < whole;
    const box = (length: number) =>
      small ? rectangle(1, top + 5, 1 + length, below) : rectangle(left, foot - length, left + thick, foot);
    const at = small
      ? {
          name: { x: 1, y: total ? top : height - low + label * 1.5 },
          share: total
            ? { x: (inside ? part + 2 : whole) + 6, y: (top + 5 + below) / 2 + 5 }
            : { x: widest(supplier, head) + 7, y: height - low + label * 1.5 },
          note: { x: 1, y: total ? below + label * 1.15 : height - low + label * 2.75 },
        }
      : {
          name: { x: left, y: total ? foot - whole - 8 - label * 1.3 : head * 1.2 },
          share: { x: beside, y: level + strong * 0.74 },
          note: { x: beside, y: level + strong * 0.74 + label * 1.6 },
        };
    return [
      ...(total
        ? [
            ...area({
              key: `book-${supplier}`,
              evidence: total.evidence,
              claim: total.claim,
              d: box(whole),
            }).map((mark) => ({ ...mark, classes: `${mark.classes ?? ''} m-outline` })),
            ...area({ key: `part-${supplier}`, evidence, claim, d: box(part) }),
            write(`whose-${supplier}`, words.stations.openai, {
              ...(small ? { x: part / 2, y: at.share.y } : { x: left + thick / 2, y: foot - part / 2 }),
              ...{ anchor: 'middle', classes: 't-carved', size: head, weight: 600 },
            }),
            write(`total-${supplier}`, fill(words.total, { total: dollars(sum) }), {
              ...(small ? { x: width - 2, y: top, anchor: 'end' } : { x: left, y: foot - whole - 8 }),
              size: label,
            }),
          ]
        : []),
      write(`name-${supplier}`, supplier, { ...at.name, size: head, weight: 600 }),
      write(`share-${supplier}`, said, { ...at.share, size: strong, weight: 600 }),
      ...paragraph(`note-${supplier}`, words.books[supplier], {
        ...{ ...at.note, width: small ? width - 4 : Math.min(left + slot, width) - beside - 6, size: label },
        classes: 't-muted',
      }),
    ];
  });
}
