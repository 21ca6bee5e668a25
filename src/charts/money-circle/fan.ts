/** Who pays whom, where there is room: one payer's orders side by side, and what runs on from those who sell to it. */
import type { Mark, Size } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write } from '../kit/pen.ts';
import { polygon } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { CircleData, Row } from './data.ts';
import { bar, foot, listed } from './rows.ts';
import { UNPRICED } from './words.ts';

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
  const [orders = [], [hop, unsold] = []] = data.rows.pays;
  const end = foot(data, 'pays', size);
  const head = wide ? 20 : 15;
  const strong = wide ? 30 : 18;
  const gap = Math.max(label * 1.1, size.height * 0.035);
  const sum = orders.reduce((total, { value = 0 }) => total + value, 0);
  const scale = (end.top - 8 - gap * (orders.length - 1)) / sum;
  const thickOf = ({ value = 0 }: Row) => value * scale;
  const [plate, middle] = [Math.round(width * 0.17), Math.round(width * (wide ? 0.45 : 0.37))];
  // As much room at the right as the words there take.
  const said = data.rows.pays[1] ?? [];
  const right =
    width -
    14 -
    Math.max(...said.map(({ id }) => textWidth(words.notes[id] ?? '', { size: label })), strong * 2.9);
  const names = middle + 16;

  let floor = 2;
  const bands = orders.map((row) => {
    const thick = thickOf(row);
    const y = floor + thick / 2;
    floor += thick + gap;
    return { row, thick, y };
  });
  floor -= gap;
  const last = bands.at(-1);
  const priced = ({ value = 0 }: Row, name: string) => `${name} ${dollars(value)}`;
  const bold = { size: head, weight: 600 } as const;

  /** Name, sum and note, one under the other. */
  const block = (row: Row, name: string, x: number, y: number, noted: boolean): Mark[] => [
    write(`name-${row.id}`, name, { x, y, ...bold }),
    write(`price-${row.id}`, dollars(row.value ?? 0), { x, y: y + strong, size: strong, weight: 600 }),
    ...(noted
      ? [
          write(`note-${row.id}`, words.notes[row.id] ?? '', {
            ...{ x, y: y + strong + label * 1.4, size: label, classes: 't-muted' },
          }),
        ]
      : []),
  ];
  const named = bands.flatMap(({ row, thick, y }, i): Mark[] => {
    const name = words.names[row.id];
    if (thick < strong + head + 6)
      return [write(`name-${row.id}`, priced(row, name), { x: names, y: y + head * 0.36, ...bold })];
    // Beneath what runs on from it.
    const base = Math.max(y - strong * 0.3, i === 0 && hop ? 2 + thickOf(hop) + head * 1.3 : 0);
    return block(row, name, names, base, base + strong + label * 1.6 < y + thick / 2);
  });
  const onward = (row: Row, y: number, by: number): Mark[] => {
    const x = right + 10;
    const name = words.stations.nvidia;
    const text = words.notes[row.id] ?? '';
    return by > 0
      ? block(row, name, x, y, true)
      : [
          write(`name-${row.id}`, priced(row, name), { x, y: y - label * 0.85, size: label, weight: 600 }),
          write(`note-${row.id}`, text, { x, y: y + label * 0.4, size: label, classes: 't-muted' }),
        ];
  };
  const plateText = { x: plate / 2, anchor: 'middle', classes: 't-plate' } as const;
  const list = Math.max(
    ...UNPRICED.map((key) => textWidth(words.unpriced[key], { size: label, weight: 600 })),
  );
  return [
    { kind: 'path', key: 'plate', d: rectangle(0, 2, plate, floor), classes: 'plate' },
    write('name-openai', words.stations.openai, { ...plateText, y: floor / 2, ...bold }),
    write('plate-word', words.plate, { ...plateText, y: floor / 2 + label * 1.4, size: label }),
    ...bands.flatMap(({ row, thick, y }) => bar(row.id, row, band(plate + 5, middle, y, thick))),
    {
      ...{ kind: 'path', key: 'posts', classes: 'plate' },
      d: bands
        .map(({ y, thick }) => rectangle(middle + 3, y - thick / 2, middle + 9, y + thick / 2))
        .join(''),
    },
    ...named,
    ...(hop
      ? [
          ...bar(hop.id, hop, band(middle + 13, right, 2 + thickOf(hop) / 2, thickOf(hop))),
          ...onward(hop, 2 + head * 0.8, 1),
        ]
      : []),
    ...(unsold && last
      ? [
          ...bar(
            unsold.id,
            unsold,
            band(
              right,
              names + 12 + textWidth(priced(last.row, words.names[last.row.id]), bold),
              last.y,
              thickOf(unsold),
            ),
          ),
          ...onward(unsold, last.y, 0),
        ]
      : []),
    ...(listed(size)
      ? UNPRICED.map((key, i) =>
          write(`unpriced-${key}`, words.unpriced[key], {
            ...{
              x: Math.min(names + 200, width - 2 - list),
              y: size.height * 0.46 + i * label * 1.6,
              size: label,
            },
            ...(i === 0 ? { weight: 600 as const } : { classes: 't-muted' }),
          }),
        )
      : []),
    ...end.marks,
  ];
}
