/**
 * The model a second time, for tests: written from its specification alone, as one
 * plain sheet of columns, sharing no code with the first.
 */
type Sheet = Record<string, number>;

export function secondOpinion(x: Sheet) {
  const v = (name: string) => {
    const value = x[name];
    if (value === undefined) throw new Error(`no input ${name}`);
    return value;
  };
  const R: number[] = [v('revenue2025')];
  for (const i of [1, 2, 3, 4, 5])
    R[i] =
      v('revenue2025') * Math.pow(v('revenue2030') / v('revenue2025'), Math.pow(i / 5, v('growthShape')));
  for (const i of [6, 7, 8]) R[i] = R[i - 1]! * (1 + v('growthAfter2030') * Math.pow(v('growthFade'), i - 6));

  const w: number[] = [0];
  for (let i = 1; i <= 8; i++) w[i] = Math.pow(Math.min(i, v('rampYears')), v('rampPower'));
  const W = w.slice(1).reduce((a, b) => a + b);
  const bill = v('commitments') * v('payableShare');

  const cut = Math.min(v('guaranteeSpreadCut'), v('creditSpread'));
  const gltv = Math.max(v('loanToValue'), v('guaranteeLoanToValue'));
  const rate = v('baseRate') + v('creditSpread') - v('guaranteedShare') * cut;
  const ltv = v('loanToValue') + v('guaranteedShare') * (gltv - v('loanToValue'));
  const cr = v('creditRate') * v('creditEligible');

  const rows: Sheet[] = [];
  const draws: { year: number; amount: number }[] = [];
  let cash = v('openingCash');
  let equityLeft = v('equityAvailable');
  let gap = 0;
  let balance = 0;
  for (let i = 1; i <= 8; i++) {
    const C = (bill * w[i]!) / W;
    const owned = v('ownedShare') * C;
    const rent = C - owned;
    const share = v('otherCost2025') + (v('otherCost2030') - v('otherCost2025')) * Math.min(i / 5, 1);
    const O = R[i]! * share + (v('extraCost') * w[i]!) / W;
    const directCredit = cr * owned;
    const rentCredit = cr * v('rentCapexShare') * rent;
    const credit = directCredit + v('creditPassThrough') * rentCredit;
    const kept = rentCredit - v('creditPassThrough') * rentCredit;
    const interest = rate * balance;
    const guaranteeCost = v('guaranteedShare') * cut * balance;
    const principal = draws
      .filter((d) => i > d.year && i <= d.year + v('debtTerm'))
      .reduce((sum, d) => sum + d.amount / v('debtTerm'), 0);
    const B = ltv * (owned - directCredit);
    const V = (v('partnerFinance') * w[i]!) / W;
    const short = C + O + interest + principal - (R[i]! + credit + B + V);
    let equity = 0;
    if (short <= 0) {
      let surplus = -short;
      const repay = surplus < gap ? surplus : gap;
      gap -= repay;
      surplus -= repay;
      cash += surplus;
    } else {
      let need = short;
      const c = need < cash ? need : cash;
      cash -= c;
      need -= c;
      equity = need < equityLeft ? need : equityLeft;
      equityLeft -= equity;
      need -= equity;
      gap += need;
    }
    balance = balance + B - principal;
    draws.push({ year: i, amount: B });
    rows.push({
      year: 2025 + i,
      revenue: R[i]!,
      otherCosts: O,
      compute: C,
      owned,
      rent,
      interest,
      principal,
      credit,
      creditKept: kept,
      debt: B,
      partner: V,
      equity,
      gap,
      cash,
      debtBalance: balance,
      guaranteeCost,
    });
  }
  const sum = (name: string) => rows.reduce((all, row) => all + row[name]!, 0);
  const end = rows[7]!;
  const after = end['revenue']! - end['otherCosts']! - end['compute']! + end['credit']!;
  return {
    rows,
    bill,
    gap2033: end['gap']!,
    peakGap: Math.max(0, ...rows.map((row) => row['gap']!)),
    cashAfterCompute: after,
    leverage: after > 0 ? end['debtBalance']! / after : Infinity,
    outside: sum('equity') + sum('partner') + end['debtBalance']!,
    publicMoney: sum('credit') + sum('creditKept') + sum('guaranteeCost'),
  };
}
