/** Who pays whom, where there is room: one payer's orders side by side, and what runs on from those who sell to it. */
import type { Mark, Size } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write } from '../kit/pen.ts';
import { polygon } from '../kit/shapes.ts';
import { typeFor } from '../kit/type.ts';
import type { CircleData, Row } from './data.ts';
import { bar, foot } from './rows.ts';

/** A band that ends as an arrow. */
function band(x0: number, x1: number, y: number, thick: number): string {
  const half = thick / 2;
  const neck = x1 - Math.min(20, half + 3) * Math.sign(x1 - x0);
  return polygon([
    { x: x0, y: y - half },
    { x: neck, y: y - half },
    { x: x1, y },
    { x: neck, y: y + half },
    { x: x0, y: y + half },
  ]);
}

/** The payer's plate, the bands of its orders, and those who are paid. */
export function fan(data: CircleData, size: Size): Mark[] {
  const { width } = size;
  const { words } = data;
  const { wide, label } = typeFor(width);
  const [orders = [], [hop] = []] = data.rows.pays;
  const end = foot(data, 'pays', size);
  const head = wide ? 20 : 15;
  const strong = wide ? 30 : 18;
  const gap = Math.max(label * 1.1, size.height * 0.035);
  const sum = orders.reduce((total, { value = 0 }) => total + value, 0);
  const scale = (end.top - 8 - gap * (orders.length - 1)) / sum;
  const thickOf = ({ value = 0 }: Row) => value * scale;
  const [plate, middle] = [Math.round(width * 0.17), Math.round(width * (wide ? 0.48 : 0.39))];
  const right = width - 12 - strong * 3.3;

  let floor = 2;
  const bands = orders.map((row) => {
    const thick = thickOf(row);
    const y = floor + thick / 2;
    floor += thick + gap;
    return { row, thick, y };
  });
  floor -= gap;
  const bold = { size: head, weight: 600 } as const;

  /** Name, sum and note, one under the other; in one line where the band is slim. */
  const named = (row: Row, x: number, y: number, slim: boolean): Mark[] => {
    const [name, sum] = [words.names[row.id], dollars(row.value ?? 0)];
    return slim
      ? [write(`name-${row.id}`, `${name} ${sum}`, { x, y: y + head * 0.36, ...bold })]
      : [
          write(`name-${row.id}`, name, { x, y, ...bold }),
          write(`price-${row.id}`, sum, { x, y: y + strong, size: strong, weight: 600 }),
          write(`note-${row.id}`, words.notes[row.id] ?? '', {
            ...{ x, y: y + strong + label * 1.4, size: label, classes: 't-muted' },
          }),
        ];
  };
  return [
    { kind: 'path', key: 'plate', d: rectangle(0, 2, plate, floor), classes: 'stone' },
    write('name-openai', words.stations.openai, {
      ...bold,
      x: plate / 2,
      y: floor / 2,
      anchor: 'middle',
      classes: 't-carved',
    }),
    ...bands.flatMap(({ row, thick, y }) => bar(row.id, row, band(plate + 5, middle, y, thick))),
    // The first stands beneath what runs on from it.
    ...bands.flatMap(({ row, thick, y }, i) => {
      const slim = thick < strong + head + label * 1.8;
      return named(
        row,
        middle + 10,
        slim ? y : y - strong * 0.3 + (i === 0 && hop ? thickOf(hop) / 2 : 0),
        slim,
      );
    }),
    ...(hop
      ? [
          ...bar(hop.id, hop, band(middle + 6, right, 2 + thickOf(hop) / 2, thickOf(hop))),
          ...named(hop, right + 10, 2 + head * 0.8, false),
        ]
      : []),
    ...end.marks,
  ];
}
