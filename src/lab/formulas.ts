/** Every equation of a year with the run's own numbers in it. Pure. */
import { formatNumber } from '../ledger/numbers.ts';
import {
  billShares,
  creditOf,
  cutOf,
  loanToValueOf,
  otherShare,
  rateOf,
  revenues,
  type Run,
} from '../model/run.ts';

/** Ids of the equations, in the order in which they are worked out. */
export const FORMULAS = [
  ...(['revenue', 'revenueLater', 'bill', 'compute', 'owned', 'rent', 'otherCosts'] as const),
  ...(['direct', 'onRents', 'credit', 'creditKept', 'rate', 'ltv', 'debt', 'interest'] as const),
  ...(['principal', 'partner', 'short', 'equity', 'gap', 'guaranteeCost'] as const),
] as const;
export type FormulaId = (typeof FORMULAS)[number];

export interface Formula {
  id: FormulaId;
  /** The equation with its numbers. */
  numbers: string;
  value: number;
}

const n = (value: number): string => formatNumber(value);

/**
 * The equations of one year.
 * @param i 1 for 2026 to 8 for 2033
 */
export function formulasOf(run: Run, i: number): Formula[] {
  const { inputs: x, years, bill } = run;
  const year = years[i - 1]!;
  const before = years[i - 2] ?? { gap: 0, cash: x.openingCash, debtBalance: 0, revenue: x.revenue2025 };
  const share = billShares(x)[i]!;
  const { direct } = creditOf(x, year.owned, year.rent);
  const onRents = year.credit - direct + year.creditKept;
  const [rate, ltv, cut] = [rateOf(x), loanToValueOf(x), cutOf(x)];
  const drawn = years.slice(Math.max(0, i - 1 - x.debtTerm), i - 1).map(({ debt }) => debt);
  const short =
    year.compute +
    year.otherCosts +
    year.interest +
    year.principal -
    (year.revenue + year.credit + year.debt + year.partner);
  const fromCash = Math.max(0, before.cash - year.cash);
  /** Of the equity that investors would give, what is left. */
  const left = years.slice(0, i - 1).reduce((rest, { equity }) => rest - equity, x.equityAvailable);
  const line = (id: FormulaId, numbers: string, value: number): Formula => ({ id, numbers, value });
  return [
    i <= 5
      ? line(
          'revenue',
          `${n(x.revenue2025)} × (${n(x.revenue2030)} ÷ ${n(x.revenue2025)}) ^ ((${i} ÷ 5) ^ ${n(x.growthShape)})`,
          revenues(x)[i]!,
        )
      : line(
          'revenueLater',
          `${n(before.revenue)} × (1 + ${n(x.growthAfter2030)} × ${n(x.growthFade)} ^ ${i - 6})`,
          revenues(x)[i]!,
        ),
    line('bill', `${n(x.commitments)} × ${n(x.payableShare)}`, bill),
    line('compute', `${n(bill)} × ${n(share)}`, bill * share),
    line('owned', `${n(x.ownedShare)} × ${n(year.compute)}`, x.ownedShare * year.compute),
    line('rent', `${n(year.compute)} − ${n(year.owned)}`, year.compute - year.owned),
    line(
      'otherCosts',
      `${n(year.revenue)} × ${n(otherShare(x, i))} + ${n(x.extraCost)} × ${n(share)}`,
      year.revenue * otherShare(x, i) + x.extraCost * share,
    ),
    line('direct', `${n(x.creditRate)} × ${n(x.creditEligible)} × ${n(year.owned)}`, direct),
    line(
      'onRents',
      `${n(x.creditRate)} × ${n(x.creditEligible)} × ${n(x.rentCapexShare)} × ${n(year.rent)}`,
      x.creditRate * x.creditEligible * x.rentCapexShare * year.rent,
    ),
    line(
      'credit',
      `${n(direct)} + ${n(x.creditPassThrough)} × ${n(onRents)}`,
      direct + x.creditPassThrough * onRents,
    ),
    line(
      'creditKept',
      `${n(onRents)} − ${n(x.creditPassThrough)} × ${n(onRents)}`,
      onRents - x.creditPassThrough * onRents,
    ),
    line('rate', `${n(x.baseRate)} + ${n(x.creditSpread)} − ${n(x.guaranteedShare)} × ${n(cut)}`, rate),
    line(
      'ltv',
      `${n(x.loanToValue)} + ${n(x.guaranteedShare)} × (${n(Math.max(x.loanToValue, x.guaranteeLoanToValue))} − ${n(x.loanToValue)})`,
      ltv,
    ),
    line('debt', `${n(ltv)} × (${n(year.owned)} − ${n(direct)})`, ltv * (year.owned - direct)),
    line('interest', `${n(rate)} × ${n(before.debtBalance)}`, rate * before.debtBalance),
    line(
      'principal',
      drawn.length > 0 ? `(${drawn.map(n).join(' + ')}) ÷ ${x.debtTerm}` : '0',
      drawn.reduce((sum, debt) => sum + debt, 0) / x.debtTerm,
    ),
    line('partner', `${n(x.partnerFinance)} × ${n(share)}`, x.partnerFinance * share),
    line(
      'short',
      `${n(year.compute)} + ${n(year.otherCosts)} + ${n(year.interest)} + ${n(year.principal)} − (${n(year.revenue)} + ${n(year.credit)} + ${n(year.debt)} + ${n(year.partner)})`,
      short,
    ),
    line(
      'equity',
      `min(${n(Math.max(0, short))} − ${n(fromCash)}, ${n(left)})`,
      Math.min(Math.max(0, short) - fromCash, left),
    ),
    line(
      'gap',
      short > 0
        ? `${n(before.gap)} + ${n(short)} − ${n(fromCash)} − ${n(year.equity)}`
        : `${n(before.gap)} − ${n(Math.min(before.gap, -short))}`,
      short > 0 ? before.gap + short - fromCash - year.equity : before.gap - Math.min(before.gap, -short),
    ),
    line(
      'guaranteeCost',
      `${n(x.guaranteedShare)} × ${n(cut)} × ${n(before.debtBalance)}`,
      x.guaranteedShare * cut * before.debtBalance,
    ),
  ];
}
