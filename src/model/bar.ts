/** The who-pays bar as the model's result: its parts are together exactly the bill. Pure. */
import { total, type Run } from './run.ts';

export interface Bar {
  /** The whole length, in billions. */
  bill: number;
  /** Revenue less other costs and interest, with the cash that was used up; a loss where negative. */
  customers: number;
  investors: number;
  lenders: number;
  partners: number;
  public: number;
  /** What stays unpaid. */
  gap: number;
  /** Beside the bar: credit that stays with landlords, and the price of the risk that the public bears. */
  creditKept: number;
  guaranteeCost: number;
  /** Of the lenders' part, what the public guarantees. */
  guaranteed: number;
}

export function barOf({ years, bill, inputs, gap2033 }: Run): Bar {
  const { cash = 0, debtBalance = 0 } = years.at(-1) ?? {};
  return {
    bill,
    customers:
      total(years, 'revenue') -
      total(years, 'otherCosts') -
      total(years, 'interest') +
      inputs.openingCash -
      cash,
    investors: total(years, 'equity'),
    lenders: debtBalance,
    partners: total(years, 'partner'),
    public: total(years, 'credit'),
    gap: gap2033,
    creditKept: total(years, 'creditKept'),
    guaranteeCost: total(years, 'guaranteeCost'),
    guaranteed: inputs.guaranteedShare * debtBalance,
  };
}
