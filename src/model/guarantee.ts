/**
 * What a guarantee does to one project: how it is paid for, what the debt costs, what the public's
 * promise is worth, and who loses in which order when it fails. Names as in the scenario model. Pure.
 */

/** Amounts in any one unit, shares and rates as fractions, years whole. */
export interface GuaranteeInputs {
  /** What building costs. */
  cost: number;
  /** Debt per dollar of cost without a guarantee, and with one. */
  loanToValue: number;
  guaranteeLoanToValue: number;
  /** Share of the debt that the public guarantees. */
  guaranteedShare: number;
  baseRate: number;
  creditSpread: number;
  /** Spread saved on guaranteed debt; never more than the whole spread. */
  guaranteeSpreadCut: number;
  /** Years of the chips, in which the debt is repaid in equal parts. */
  life: number;
  /** What the project still brings when it has failed, per dollar of cost. */
  recovery: number;
  /** Of guaranteed debt, what the budget expects to lose. */
  expectedLoss: number;
}

export interface Project {
  equity: number;
  debt: number;
  /** Of the debt, what the public guarantees. */
  guaranteed: number;
  rate: number;
  /** Of the first year. */
  interest: number;
  /** What the market would charge for the risk over the life of the debt: the cut on each year's balance. */
  fairValue: number;
  /** What the budget books: the losses that it expects, without a price for their risk. */
  booked: number;
  /** When the project fails at once: who loses how much. */
  loss: { all: number; equity: number; lenders: number; public: number };
}

/** The sum of the balances on which interest is paid, per dollar lent: equal parts repaid over the life. */
const balances = (life: number): number => (life + 1) / 2;

/**
 * The project that follows from the inputs; amounts in the unit of the cost, the rate as a fraction a year.
 * The failure is that of the first day, when all of the debt is still owed.
 */
export function projectOf(x: GuaranteeInputs): Project {
  const cut = Math.min(x.guaranteeSpreadCut, x.creditSpread);
  const most = Math.max(x.loanToValue, x.guaranteeLoanToValue);
  const debt = x.cost * (x.loanToValue + x.guaranteedShare * (most - x.loanToValue));
  const equity = x.cost - debt;
  const rate = x.baseRate + x.creditSpread - x.guaranteedShare * cut;
  const guaranteed = x.guaranteedShare * debt;
  const all = x.cost * (1 - x.recovery);
  const onEquity = Math.min(equity, all);
  const onDebt = all - onEquity;
  const onPublic = x.guaranteedShare * onDebt;
  return {
    ...{ equity, debt, guaranteed, rate, interest: rate * debt },
    fairValue: cut * guaranteed * balances(x.life),
    booked: x.expectedLoss * guaranteed,
    loss: { all, equity: onEquity, lenders: onDebt - onPublic, public: onPublic },
  };
}
