/** Money stacked from a foot upwards. Pure. */
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import type { Money } from './data.ts';
import { box } from './parts.ts';

/** Pixels. */
const SLIM = 12;

export const sum = (rows: readonly Money[]) => rows.reduce((all, { value }) => all + value, 0);

/** Neighbours of one payer and one evidence are one piece: at the bar's own scale they could not be told apart. */
export function pieces(rows: readonly Money[]): Money[] {
  const joined: Money[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && last.payer === row.payer && last.evidence === row.evidence) {
      joined[joined.length - 1] = { ...last, value: last.value + row.value };
    } else if (row.value > 0) joined.push(row);
  }
  return joined;
}

/**
 * Money stacked from a foot upwards. Outlines are drawn inside their length, so
 * that neighbours keep two pixels of ground between them; arithmetic is one here, since
 * it lies over the gap and does not make it smaller.
 */
export function stack(
  prefix: string,
  rows: readonly Money[],
  { x0, x1 }: { x0: number; x1: number },
  y: (value: number) => number,
  from = 0,
  claims = false,
): { marks: Mark[]; middles: Map<string, number> } {
  const middles = new Map<string, number>();
  let low = from;
  const marks = rows.flatMap((row): Mark[] => {
    const [y0, y1] = [y(low + row.value), y(low)];
    low += row.value;
    middles.set(row.claim, (y0 + y1) / 2);
    if (row.value === 0) return [];
    const solid = ['measured', 'stated', 'reported'].includes(row.evidence);
    const by = Math.min(solid ? 0.5 : 1.6, (y1 - y0) / 3);
    const side = solid ? 1 : 1.6;
    const d = box(x0 + side, x1 - side, y0 + by, y1 - by);
    const mark = { key: `${prefix}-${row.claim}`, d, ...(claims ? { claim: row.claim } : {}) };
    // Too slim for the line inside, which would be all that is seen.
    if (solid && y1 - y0 < SLIM)
      return [{ kind: 'path', classes: `m-area ev-${row.evidence} p-${row.payer}`, ...mark }];
    return area({ payer: row.payer, evidence: row.evidence, ...mark }).map((part) =>
      row.evidence === 'model' ? { ...part, classes: `${part.classes ?? ''} m-outline` } : part,
    );
  });
  return { marks, middles };
}
