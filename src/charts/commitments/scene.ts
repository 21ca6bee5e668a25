/** The commitments: data, state and size in, keyed marks out. */
import type { Mark, Payer, Scene, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { num } from '../kit/shapes.ts';
import type { CommitmentsData, Known } from './data.ts';
import { counts, gigawatts, isPriced, suppliers } from './lists.ts';
import { penOf, type Area, type Pen, type Sheet } from './areas.ts';
import { calendar, firmness, whole } from './sheets.ts';
import type { CommitmentsState, View } from './states.ts';

const views: Readonly<Record<View, (pen: Pen, view: View) => Sheet>> = {
  whole,
  counterparty: suppliers,
  firmness,
  years: calendar,
  gigawatts,
  tallies: counts,
  february: calendar,
};

/** Money into the company: whose it is. All else is owed by the company, and is ink. */
const PAYERS: Readonly<Record<string, Payer>> = {
  nvidia: 'partners',
  equity: 'partners',
  softbank: 'investors',
};

/** Half of a stroke. */
const EDGE = 0.75;

/** The areas of a view, at one scale. */
export const sheetOf = (data: CommitmentsData, { view }: CommitmentsState, size: Size): Sheet =>
  views[view](penOf(data, size), view);

/** An area in its looks. Its stroke lies within: what is painted is as large as the sum. */
function paint(data: CommitmentsData, view: View, key: string, [x, y, width, height]: Area): Mark[] {
  const { deals, tallies } = data;
  // "gw-amd", "firm-amd", "ft-oracle" or "oracle" itself.
  const [part, name = part] = key.split('-') as [string, string?];
  const known: Known = view === 'tallies' ? tallies[part === 'ft' ? part : 'tunguz'] : deals[name]!;
  const [l, r, t, b] = [x + EDGE, x + width - EDGE, y + EDGE, y + height - EDGE].map(num);
  const marks = area({
    ...{ key, d: `M${l},${b}V${t}H${r}V${b}Z`, payer: PAYERS[key] },
    ...{ evidence: known.evidence, claim: known.claim },
  });
  // A contract that is counted is tinted.
  const signed = part !== 'gw' && (isPriced(name) || /^(more|cerebras|firm)/.test(key));
  return marks.map((mark) => ({
    ...mark,
    classes: mark.classes + (signed ? ' m-signed' : ''),
    // What came later stands in front of it.
    ...(view === 'february' && key === 'frame' ? { opacity: 0.45 } : {}),
  }));
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: CommitmentsData, state: CommitmentsState, size: Size): Scene {
  const { areas, over } = sheetOf(data, state, size);
  const painted = Object.entries(areas).flatMap(([key, at]) => paint(data, state.view, key, at));
  return { width: size.width, height: size.height, marks: [...painted, ...over] };
}
