/**
 * An investment tax credit as a sum: what is built, times the part that qualifies, times the rate; and of the
 * credit, which its owner receives, the part that reaches a tenant as lower rent. The scenario model's
 * `creditEligible`, `creditRate` and `creditPassThrough` mean the same. Pure.
 */

/** Amounts in any one unit, shares and rates as fractions. */
export interface CreditInputs {
  /** What building costs. */
  base: number;
  /** Of the base, the part that the law counts. */
  share: number;
  rate: number;
  /** Of the credit, the part that reaches the tenant. */
  pass: number;
}
export interface Credit {
  qualifying: number;
  /** What the public forgoes. */
  credit: number;
  /** What reaches the tenant. */
  tenant: number;
  /** What stays with the owner. */
  owner: number;
}

export function creditOf({ base, share, rate, pass }: CreditInputs): Credit {
  const qualifying = base * share;
  const credit = qualifying * rate;
  const tenant = credit * pass;
  return { qualifying, credit, tenant, owner: credit - tenant };
}
