/** A hundred dollars in an index fund, a square each: those in one supplier, and those in the seven largest. */
import { formatAmount } from '../../ledger/numbers.ts';
import type { Known } from '../../ledger/records.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { line } from '../kit/evidence.ts';
import { paragraph, write } from '../kit/pen.ts';
import { num, polygon, type Point } from '../kit/shapes.ts';
import { typeFor } from '../kit/type.ts';
import type { ShareData } from './data.ts';

/** Squares in a row. */
const ROW = 10;
const HUNDRED = ROW * ROW;

/** Where the wall stands, and how large a square is with its joint. */
interface Wall {
  x: number;
  y: number;
  side: number;
  joint: number;
}

/** The dollars from one to another as one path, parts of a square at either end. */
function dollarsFrom(from: number, to: number, { x, y, side, joint }: Wall): string {
  let d = '';
  for (let at = from; at < to - 1e-6;) {
    const end = Math.min(Math.floor(at + 1e-6) + 1, to);
    const [row, column] = [Math.floor((at + 1e-6) / ROW), at % ROW];
    const left = x + column * side + (at % 1 < 1e-6 ? joint / 2 : 0);
    const right = x + (column + end - at) * side - (end % 1 < 1e-6 ? joint / 2 : 0);
    d += `M${num(left)},${num(y + row * side + joint / 2)}H${num(right)}v${num(side - joint)}H${num(left)}Z`;
    at = end;
  }
  return d;
}

/** The line round the first dollars. */
function round(count: number, { x, y, side }: Wall): string {
  const [rows, over] = [Math.floor(count / ROW), count % ROW];
  const corner = (column: number, row: number): Point => ({ x: x + column * side, y: y + row * side });
  const full = rows > 0 ? ROW : over;
  return polygon([
    corner(0, 0),
    corner(full, 0),
    ...(rows > 0 ? [corner(ROW, rows), corner(over, rows)] : []),
    corner(over, rows + 1),
    corner(0, rows + 1),
  ]);
}

export function savings({ nvidia, seven, thirty, words }: ShareData, { width, height }: Size): Mark[] {
  const { small, wide, label: size } = typeFor(width);
  const beside = small ? Math.min(112, width * 0.3) : Math.min(width * 0.4, 330);
  const leading = Math.round(size * 1.2);
  const top = leading + 4;
  const side = Math.floor(Math.min((height - top - 3) / ROW, (width - beside - 12) / ROW) * 2) / 2;
  const wall: Wall = {
    ...{ x: small ? 2 : Math.max(2, (width - beside - side * ROW - 24) / 2), y: top, side },
    joint: side < 30 ? 2 : 3,
  };
  const edge = wall.x + side * ROW;
  const words0 = edge + (small ? 12 : 24);
  const strong = small ? 15 : wide ? 30 : 22;
  const money = ({ value }: Known) => formatAmount(value, 'USD', 'short');
  const label = (key: string, known: Known, said: string, y: number): Mark[] => [
    write(`${key}-sum`, money(known), { x: words0, y, size: strong, weight: 600 }),
    ...paragraph(`${key}-name`, said, { x: words0, y: y + leading, width: width - words0, size }),
  ];
  const fills = (key: string, from: number, to: number, known: Known): Mark => ({
    ...{ kind: 'path', key, claim: known.claim, d: dollarsFrom(from, to, wall) },
    classes: `m-area ev-${known.evidence} p-investors`,
  });
  const ruler = edge + (small ? 5 : 10);
  return [
    write('hundred', words.hundred, { x: wall.x, y: size, size, classes: 't-muted' }),
    { kind: 'path', key: 'rest', d: dollarsFrom(seven.value, HUNDRED, wall), classes: 'other-dollars' },
    fills('six', nvidia.value, seven.value, seven),
    fills('nvidia', 0, nvidia.value, nvidia),
    { kind: 'path', key: 'round-nvidia', d: round(nvidia.value, wall), classes: 'own-line' },
    ...line({
      ...{ key: 'thirty', evidence: thirty.evidence, claim: thirty.claim },
      d: `M${num(ruler)},${num(wall.y)}V${num(wall.y + (side * thirty.value) / ROW)}`,
    }),
    ...label('nvidia', nvidia, words.nvidia, wall.y + strong * 0.76),
    ...label('seven', seven, small ? words.sevenBriefly : words.seven, wall.y + side * 1.9 + strong * 0.5),
    ...label(
      'thirty',
      thirty,
      small ? words.thirtyBriefly : words.thirty,
      wall.y + side * 4.4 + strong * 0.5,
    ),
    ...paragraph('rest-name', words.rest, {
      ...{ x: words0, y: wall.y + side * ROW - 5, width: width - words0, size, classes: 't-muted', up: true },
    }),
  ];
}
