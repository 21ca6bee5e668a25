/**
 * The sources-and-uses model: for any inputs, who pays how much of what has been
 * promised, year by year, and what is left unpaid. Each function is one equation
 * of the model; `i` counts years from 2025, which is 0. Billions of US dollars,
 * nominal. Pure.
 */
import type { Inputs } from './inputs.ts';

/** 2025 is the opening position; 2026 to 2033 are computed. */
export const FIRST_YEAR = 2025;
const LAST = 8;

export interface Year {
  year: number;
  revenue: number;
  /** Costs other than compute, the reader's own item included. */
  otherCosts: number;
  compute: number;
  /** Of the compute, the part built on the company's own account. */
  owned: number;
  rent: number;
  interest: number;
  principal: number;
  /** Tax credit that reaches the company. */
  credit: number;
  /** Tax credit that stays with landlords: public money that does not close the gap. */
  creditKept: number;
  /** New debt. */
  debt: number;
  partner: number;
  /** New equity. */
  equity: number;
  /** What is unpaid at the end of the year, a balance. */
  gap: number;
  /** At the end of the year. */
  cash: number;
  /** At the end of the year. */
  debtBalance: number;
  /** The market's price of the risk that the public takes on: no outlay. */
  guaranteeCost: number;
}

export interface Run {
  inputs: Inputs;
  /** All that falls due from 2026 to 2033. */
  bill: number;
  years: Year[];
  gap2033: number;
  peakGap: number;
  /** Revenue less other costs and compute, with the credit, in 2033. */
  cashAfterCompute: number;
  /** Debt balance over that; infinite where it is not positive. */
  leverage: number;
  /** Equity, partners and the debt balance. */
  outside: number;
  /** Credit, credit kept and the guarantee's cost, summed. */
  publicMoney: number;
}

/** Revenue: to 2030 on a curve between two values, then growth that fades. `R[0…8]`. */
export function revenues(x: Inputs): number[] {
  const ratio = x.revenue2030 / x.revenue2025;
  const list = [x.revenue2025];
  for (let i = 1; i <= LAST; i += 1) {
    list.push(
      i <= 5
        ? x.revenue2025 * ratio ** ((i / 5) ** x.growthShape)
        : list[i - 1]! * (1 + x.growthAfter2030 * x.growthFade ** (i - 6)),
    );
  }
  return list;
}

/** The shares of the bill that fall due in each year, `w[i] / W`; nothing in 2025. */
export function billShares(x: Inputs): number[] {
  const weights = Array.from({ length: LAST + 1 }, (_, i) =>
    i === 0 ? 0 : Math.min(i, x.rampYears) ** x.rampPower,
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}

/** Costs other than compute as a share of revenue: a straight line to 2030, then level. */
export const otherShare = (x: Inputs, i: number): number =>
  x.otherCost2025 + (x.otherCost2030 - x.otherCost2025) * Math.min(i / 5, 1);

/** The interest rate: a guarantee takes off its cut, never more than the whole spread. */
export const rateOf = (x: Inputs): number => x.baseRate + x.creditSpread - x.guaranteedShare * cutOf(x);
/** The spread that a guarantee saves. */
export const cutOf = (x: Inputs): number => Math.min(x.guaranteeSpreadCut, x.creditSpread);
/** Debt per dollar of owned cost: a guarantee can only raise it. */
export const loanToValueOf = (x: Inputs): number =>
  x.loanToValue + x.guaranteedShare * (Math.max(x.loanToValue, x.guaranteeLoanToValue) - x.loanToValue);

/** The tax credit of a year: on what is owned; on rents what the tenant gets, and what landlords keep. */
export function creditOf(x: Inputs, owned: number, rent: number) {
  const direct = x.creditRate * x.creditEligible * owned;
  const onRents = x.creditRate * x.creditEligible * x.rentCapexShare * rent;
  const passed = x.creditPassThrough * onRents;
  return { direct, credit: direct + passed, creditKept: onRents - passed };
}

/**
 * A whole run.
 * @param x any inputs within their limits
 */
export function run(x: Inputs): Run {
  const revenue = revenues(x);
  const share = billShares(x);
  const bill = x.commitments * x.payableShare;
  const [rate, cut, ltv] = [rateOf(x), cutOf(x), loanToValueOf(x)];
  const drawn: number[] = [];
  let [debtBalance, cash, gap, equityLeft, peakGap] = [0, x.openingCash, 0, x.equityAvailable, 0];
  const years: Year[] = [];
  for (let i = 1; i <= LAST; i += 1) {
    const compute = bill * share[i]!;
    const owned = x.ownedShare * compute;
    const rent = compute - owned;
    const otherCosts = revenue[i]! * otherShare(x, i) + x.extraCost * share[i]!;
    const { direct, credit, creditKept } = creditOf(x, owned, rent);
    // Each draw is repaid in equal parts, beginning the year after.
    let principal = 0;
    for (let j = Math.max(1, i - x.debtTerm); j < i; j += 1) principal += drawn[j]! / x.debtTerm;
    const interest = rate * debtBalance;
    const guaranteeCost = x.guaranteedShare * cut * debtBalance;
    const debt = ltv * (owned - direct);
    drawn[i] = debt;
    const partner = x.partnerFinance * share[i]!;
    const short = compute + otherCosts + interest + principal - (revenue[i]! + credit + debt + partner);
    let equity = 0;
    if (short <= 0) {
      // A surplus first repays what is outstanding.
      const repaid = Math.min(gap, -short);
      gap -= repaid;
      cash += -short - repaid;
    } else {
      const fromCash = Math.min(cash, short);
      cash -= fromCash;
      equity = Math.min(equityLeft, short - fromCash);
      equityLeft -= equity;
      gap += short - fromCash - equity;
    }
    debtBalance += debt - principal;
    peakGap = Math.max(peakGap, gap);
    years.push({
      ...{
        year: FIRST_YEAR + i,
        revenue: revenue[i]!,
        otherCosts,
        compute,
        owned,
        rent,
        interest,
        principal,
      },
      ...{ credit, creditKept, debt, partner, equity, gap, cash, debtBalance, guaranteeCost },
    });
  }
  const last = years[LAST - 1]!;
  const cashAfterCompute = last.revenue - last.otherCosts - last.compute + last.credit;
  return {
    ...{ inputs: x, bill, years, gap2033: gap, peakGap, cashAfterCompute },
    leverage: cashAfterCompute > 0 ? debtBalance / cashAfterCompute : Infinity,
    outside: total(years, 'equity') + total(years, 'partner') + debtBalance,
    publicMoney: total(years, 'credit') + total(years, 'creditKept') + total(years, 'guaranteeCost'),
  };
}

/** A column of the years, summed from 2026 to 2033. */
export const total = (years: readonly Year[], column: keyof Year): number =>
  years.reduce((sum, year) => sum + year[column], 0);
