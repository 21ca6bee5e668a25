/** What a claim's number is made of, worked out from the ledger. Pure. */
import type { Claim, Ledger, Operation, OperationName, Part, Parts } from './types.ts';

const OPERATIONS: Record<OperationName, (values: readonly number[]) => number> = {
  sum: (values) => values.reduce((all, value) => all + value, 0),
  difference: ([first = NaN, ...rest]) => rest.reduce((left, value) => left - value, first),
  product: (values) => values.reduce((all, value) => all * value, 1),
  ratio: ([first = NaN, ...rest]) => rest.reduce((left, value) => left / value, first),
  growth: ([from = NaN, to = NaN, years = NaN]) => (to / from) ** (1 / years) - 1,
};
const NAMES = Object.keys(OPERATIONS) as OperationName[];

/** How many of a unit make one: shares are reckoned as fractions. */
const perOne = (unit: string | null) => (unit === '%' ? 100 : unit === 'bp' ? 10_000 : 1);

/** The claim that a part names, and which of its numbers. */
function namedIn(part: string): { id: string; end: 'value' | 'low' | 'high' } {
  const [id = '', end] = part.split('.');
  return { id, end: end === 'low' || end === 'high' ? end : 'value' };
}

const partsIn = (operation: Operation): Part[] => NAMES.flatMap((name) => operation[name] ?? []);

/** The operations of a claim by the number that they give. */
export function operationsOf(parts: Parts): ['value' | 'low' | 'high', Operation][] {
  const { low, high, ...value } = parts;
  return [
    ...(partsIn(value).length > 0 ? [['value', value] as ['value', Operation]] : []),
    ...(low ? [['low', low] as ['low', Operation]] : []),
    ...(high ? [['high', high] as ['high', Operation]] : []),
  ];
}

/** The ids of the claims that some parts name, each once, in their order. */
export function claimsIn(parts: Parts): string[] {
  const of = (part: Part): string[] =>
    typeof part === 'number' ? [] : typeof part === 'string' ? [namedIn(part).id] : partsIn(part).flatMap(of);
  return [...new Set(operationsOf(parts).flatMap(([, operation]) => of(operation)))];
}

/**
 * What an operation gives, in the unit asked for; shares (%, bp) are reckoned as fractions on the way.
 * @param miss takes a claim that is not there, or that has no such number; the result is then NaN
 */
export function workOut(
  operation: Operation,
  unit: string | null,
  claims: Ledger['claims'],
  miss: (id: string, why: 'unknown' | 'no number') => void,
): number {
  const valueOf = (part: Part): number => {
    if (typeof part === 'number') return part;
    if (typeof part !== 'string') return work(part);
    const { id, end } = namedIn(part);
    const claim = claims.get(id);
    const number = claim?.[end];
    if (typeof number === 'number') return number / perOne(claim?.unit ?? null);
    miss(id, claim ? 'no number' : 'unknown');
    return NaN;
  };
  const work = (one: Operation): number => {
    const name = NAMES.find((known) => one[known]);
    return name ? OPERATIONS[name]((one[name] ?? []).map(valueOf)) : NaN;
  };
  return work(operation) * perOne(unit);
}

/** The claims that a claim is made of, as far as they are in the ledger. */
export function madeOf(claim: Claim, ledger: Pick<Ledger, 'claims'>): Claim[] {
  return claim.parts ? claimsIn(claim.parts).flatMap((id) => ledger.claims.get(id) ?? []) : [];
}
