/** The circle unrolled for narrow places: each flow an arrow from payer to receiver, ranked. */
import { formatAmount, formatNames } from '../../ledger/numbers.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { CircleData, Flow } from './data.ts';
import { coming, keyOf, leaving, shownFlows } from './flows.ts';
import { arrowhead, mix } from './geometry.ts';
import { numbered, priced, text, unpriced } from './parts.ts';
import type { CircleState, View } from './states.ts';

const SIZE = 12;
/** Length of an arrow without a price. */
const DASHES = 26;

interface Row {
  key: string;
  flow: Flow;
  /** The middle of its arrow, which begins at `x` and is `length` long and `thick`. */
  y: number;
  x: number;
  length: number;
  thick: number;
  /** Printed where the payer changes. */
  payer: string;
  /** Receiver and amount; several lines where many receivers have no price. */
  lines: string[];
  /** A second line under the arrow, where there is room. */
  tag: string;
}

const width = (words: string, weight: 400 | 600 = 400) => textWidth(words, { size: SIZE, weight });

/** Flows without a price share a row where they share their payer. */
function rowsOf({ views, flows, parties, words }: CircleData, view: View, size: Size): Row[] {
  const name = (i: number) => parties[i]!.name;
  const groups: { key: string; flow: Flow }[][] = [];
  for (const i of views[view]) {
    const one = { key: keyOf(i), flow: flows[i]! };
    const last = groups.at(-1)?.[0]?.flow;
    const same =
      one.flow.value === undefined && last?.value === undefined && last?.way[0] === one.flow.way[0];
    if (same) groups.at(-1)!.push(one);
    else groups.push([one]);
  }
  const books = view === 'order-books';
  const loop = view === 'one-dollar';
  const x = books
    ? 0
    : Math.max(...groups.map(([one]) => width(name(one!.flow.way[0]), 600))) + 7 + (loop ? 28 : 0);
  const right = size.width - (loop ? 16 : 0);
  const lettered = groups.map((group) => {
    const { key, flow } = group[0]!;
    const tag = (loop || books ? words[view][flow.way[books ? 1 : 0]] : flow.tag) ?? '';
    const names = formatNames([...new Set(group.map(({ flow }) => name(flow.way[1])))]);
    const amount =
      books || flow.value === undefined ? '' : ` ${formatAmount(flow.value * 1e9, 'USD', 'short')}`;
    const label = formatNames([`${names}${amount}`, ...(tag && !loop ? [tag] : [])]);
    return {
      key,
      flow,
      tag: loop ? tag : '',
      lines: flow.value === undefined ? wrap(label, right - x - DASHES - 7, { size: SIZE }) : [label],
    };
  });
  const count = lettered.reduce((sum, { lines }) => sum + lines.length, 0);
  const pitch = Math.min(books || loop ? 96 : 46, (size.height - 2) / count);
  // Where there is room to spare the list stands in the middle of its height.
  let top = books || loop ? 1 : Math.max(1, (size.height - pitch * count) / 2);
  const rows = lettered.map(({ key, flow, tag, lines }, k): Row => {
    const y = top + pitch * (books ? 0.62 : 0.5);
    top += pitch * lines.length;
    const again = k > 0 && lettered[k - 1]!.flow.way[0] === flow.way[0] && !loop;
    return {
      ...{ key, flow, x, y, length: DASHES, lines, tag },
      thick: books ? Math.min(30, pitch * 0.36) : Math.min(22, Math.max(pitch * 0.5, 11)),
      payer: again || books ? '' : name(flow.way[0]),
    };
  });
  if (books) return rows.map((row) => ({ ...row, length: ((row.flow.value ?? 0) / 100) * size.width }));
  // One scale: the longest that leaves every label its room.
  const scale = Math.min(
    ...rows.flatMap(({ flow, lines }) =>
      flow.value === undefined ? [] : [(right - x - 7 - width(lines[0]!, 600)) / flow.value],
    ),
  );
  return rows.map((row) =>
    row.flow.value === undefined ? row : { ...row, length: Math.max(5, row.flow.value * scale) },
  );
}

/** An arrow to the right, of straight segments, so that its texture is exact. */
function arrow({ x, y, length, thick }: Row, v: number, head = true): string {
  const tip = x + length * v;
  const neck = head ? Math.max(x, tip - thick * 0.55) : tip;
  const [t, b] = [y - thick / 2, y + thick / 2];
  return `M${x},${t}L${neck},${t}L${tip},${y}L${neck},${b}L${x},${b}Z`;
}

function rowMarks(row: Row, v: number, opacity: number, books: boolean, full: number): Mark[] {
  const { key, flow, x, y, length, payer, lines, tag, thick } = row;
  const end = x + (flow.value === undefined ? DASHES : length);
  const middle = y + SIZE * 0.35;
  const face = { size: SIZE, opacity };
  const marks: Mark[] = [];
  if (books) {
    const track = {
      kind: 'rect',
      key: `all-${key}`,
      x: 0,
      y: y - thick / 2,
      width: full,
      height: thick,
    } as const;
    marks.push({ ...track, classes: 'open-years', opacity });
  }
  const shape =
    flow.value === undefined
      ? [unpriced(key, flow, `M${x},${y}H${x + DASHES * v - 2}`, arrowhead([x + DASHES * v, y], [x, y]))]
      : priced(key, flow, arrow(row, v, !books));
  marks.push(...shape.map((mark): Mark => ({ ...mark, opacity })));
  if (payer) {
    const at = { x: x - 7, y: middle, anchor: 'end' as const, weight: 600 as const };
    marks.push(text(`from-${key}`, payer, { ...at, ...face, classes: 't-label' }));
  }
  const at = books ? { x: 0, y: y - thick / 2 - 7 } : { x: end + 7, y: middle };
  const weight = flow.value === undefined ? 400 : 600;
  const classes = weight === 600 ? 't-label' : 't-muted';
  marks.push(
    ...lines.map((line, k) =>
      text(`to-${key}-${k}`, line, { ...at, y: at.y + k * 16, ...face, weight, classes }),
    ),
  );
  if (tag) marks.push(text(`tag-${key}`, tag, { x, y: y + thick / 2 + 16, ...face, classes: 't-muted' }));
  return marks;
}

/** The way of the dollar from each row to the next, and from the last back to the first. */
function wayRound(rows: Row[], size: Size, opacity: number): Mark[] {
  const edge = size.width - 8;
  const ways = rows.map(({ y, x, length, lines }, k): Mark => {
    const out = x + length + 12 + width(lines[0] ?? '', 600);
    const next = rows[k + 1];
    const turn = next ? (y + next.y) / 2 + 15 : 2;
    const down = next ? next.y - 14 : (rows[0]?.y ?? 0) - 14;
    const d = `M${out},${y}H${next ? edge : size.width - 1}V${turn}H10V${down}`;
    return { kind: 'path', key: `dollar-${k}`, d, classes: 'leader', opacity };
  });
  return [...ways, ...rows.map(({ y }, k): Mark => numbered(`leg-${k}`, 10.5, y, String(k + 1), opacity))];
}

/** The ranked list of a state. What two views share moves to its new place. */
export function list(data: CircleData, state: CircleState, size: Size): Mark[] {
  const now = rowsOf(data, state.show, size);
  const then = state.before ? rowsOf(data, state.before, size) : [];
  const shown = shownFlows(data, state);
  const books = (view: View | '') => view === 'order-books';
  const old = then.flatMap((row) =>
    now.some(({ key }) => key === row.key)
      ? []
      : rowMarks(row, 1, Math.max(0, 1 - 2 * leaving(state)), books(state.before), size.width),
  );
  const fresh = now.flatMap((row) => {
    const before = then.find(({ key }) => key === row.key);
    const v = shown.find(({ key }) => key === row.key)?.v ?? 0.02;
    if (!before) return rowMarks(row, v, coming(state), books(state.show), size.width);
    const moved = (field: 'x' | 'y' | 'length' | 'thick') => mix(before[field], row[field], state.t);
    const at = { x: moved('x'), y: moved('y'), length: moved('length'), thick: moved('thick') };
    return rowMarks({ ...row, ...at }, 1, 1, false, size.width);
  });
  const loop = state.show === 'one-dollar' ? wayRound(now, size, coming(state)) : [];
  return [...old, ...fresh, ...loop];
}
