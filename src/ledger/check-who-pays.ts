/** The rules of the who-pays record: every amount is its claim's, nothing is counted twice, no plan passes for money. */
import { evidenceOf } from './evidence.ts';
import { unknownClaim, type Problem } from './problem.ts';
import { typedNumerals } from './prose.ts';
import type { Evidence, Ledger } from './types.ts';
import {
  countWhoPays,
  dayOfClaim,
  dollarsOf,
  parseWhoPays,
  placeOf,
  total,
  type WhoPays,
  type WhoPaysFile,
} from './who-pays.ts';

type Path = (string | number)[];
type Say = (path: Path, id: string, message: string, remedy: string) => void;
type Row = WhoPaysFile['rows'][number] | WhoPaysFile['outlines'][number] | WhoPaysFile['beside'][number];

/** What counts as money: received, or signed; not planned, forecast, worked out, doubted or replaced. */
const MONEY: readonly Evidence[] = ['measured', 'stated', 'reported'];

/** One row beside its claims; whether its sum can be taken. */
function checkRow(row: Row, path: Path, ledger: Ledger, say: Say): boolean {
  const name = row.claim.join(' + ');
  for (const field of ['name', 'short', 'why'] as const) {
    for (const typed of typedNumerals(row[field])) {
      say([...path, field], name, `"${typed}" is typed into the words`, 'Leave figures to the claim');
    }
  }
  if (placeOf(row.after) < 0) {
    say(
      [...path, 'after'],
      name,
      `there is no chapter "${row.after}" in the story`,
      'Use the id of a chapter',
    );
  }
  const claims = row.claim.flatMap((id) => ledger.claims.get(id) ?? []);
  if (claims.length < row.claim.length) return false;
  const sums = claims.filter((claim) => claim.unit === 'USD' || claim.unit === 'USD/year');
  if ('nothing' in row && row.nothing) {
    if (sums.length === 0) return true;
    say(
      [...path, 'nothing'],
      name,
      'it counts as nothing, but the claim names a sum',
      'Take nothing away, or name a claim that says that nothing was given',
    );
    return false;
  }
  if (sums.length < claims.length) {
    say(
      [...path, 'claim'],
      name,
      'the claim has no sum of dollars',
      'Use a claim in USD, or in USD/year for one year; write nothing: true where nothing was found',
    );
    return false;
  }
  if (claims.every((claim) => dollarsOf(claim, row.show) !== null)) return true;
  say(
    [...path, 'show'],
    name,
    `the claim has no ${row.show} to count`,
    'Choose another end with show, or another claim',
  );
  return false;
}

/** Parts of a row's money have a sum and a day; what has none says when it came. Whether they can be taken. */
function checkCame(row: WhoPaysFile['rows'][number], path: Path, ledger: Ledger, say: Say): boolean {
  if (row.nothing) return true;
  const wanted =
    row.came.length === 0
      ? row.claim.slice(0, 1)
      : row.came.flatMap((part) => ('claim' in part ? part.claim : []));
  return wanted.every((id) => {
    const claim = ledger.claims.get(id);
    if (!claim) return false;
    const message =
      dollarsOf(claim, row.came.length === 0 ? row.show : 'value') === null
        ? 'the part has no sum of dollars'
        : dayOfClaim(claim) === null
          ? 'nothing says when this money came'
          : null;
    if (message) say([...path, 'came'], id, message, 'Name days, or claims of parts that are dated');
    return message === null;
  });
}

/** Money that is none, and plans that are money. */
function checkKinds({ rows, outlines, beside }: WhoPays, ledger: Ledger, say: Say): void {
  rows.forEach(({ claim, amount, payments }, i) => {
    const ids = claim.join(' + ');
    const parts = total(payments);
    if (Math.abs(parts - amount) > 1)
      say(
        ['rows', i, 'came'],
        ids,
        `the parts come to ${parts}, and the whole is ${amount}`,
        'Name all parts',
      );
    const weak = claim
      .flatMap((id) => ledger.claims.get(id) ?? [])
      .find((c) => !MONEY.includes(evidenceOf(c)));
    if (weak)
      say(['rows', i], ids, `this is ${evidenceOf(weak)}, and is counted as money`, 'Move it to outlines');
    const replaced = claim.find((id) => ledger.claims.get(id)?.superseded_by);
    if (replaced && amount > 0) {
      say(
        ['rows', i],
        ids,
        `"${replaced}" has been superseded`,
        `Count "${ledger.claims.get(replaced)?.superseded_by}", or nothing`,
      );
    }
  });
  outlines.forEach(({ claim, evidence, until, after, amount, less }, i) => {
    const ids = claim.join(' + ');
    if (MONEY.includes(evidence)) {
      say(
        ['outlines', i],
        ids,
        `this is ${evidence}, and lies as an outline`,
        'Move it to rows, or to left_out with the reason',
      );
    }
    if (amount <= 0 && less.length > 0)
      say(['outlines', i, 'less'], ids, 'nothing of the outline is left', 'Take it away');
    const replaced = claim.some((id) => ledger.claims.get(id)?.status === 'superseded');
    if (replaced && until === null) {
      say(
        ['outlines', i],
        ids,
        'this claim has been superseded, and the outline stays',
        'Say with until at the end of which chapter it goes',
      );
    }
    if (until !== null && placeOf(until) <= placeOf(after)) {
      say(
        ['outlines', i, 'until'],
        ids,
        `until "${until}" is no chapter after "${after}"`,
        'Name a later chapter of the story',
      );
    }
  });
  beside.forEach(({ claim, evidence }, i) => {
    if (evidence === 'projected') return;
    const remedy = 'Move it to rows; only a promise that may never be called on stands beside the bar';
    say(['beside', i], claim.join(' + '), `this is ${evidence}, and stands beside the bar`, remedy);
  });
}

/** Each claim once, over rows, outlines and what is left out; nothing counted that another row holds. */
function checkTwice(record: WhoPaysFile, say: Say): void {
  const first = new Map<string, string>();
  const places: [Path, readonly string[]][] = [
    ...record.rows.map((r, i): [Path, readonly string[]] => [['rows', i], r.claim]),
    ...record.outlines.map((r, i): [Path, readonly string[]] => [['outlines', i], r.claim]),
    ...record.beside.map((r, i): [Path, readonly string[]] => [['beside', i], r.claim]),
  ];
  for (const [path, ids] of places) {
    for (const id of ids) {
      const before = first.get(id);
      if (before) say(path, id, `this claim is counted already in ${before}`, 'Count it once');
      else first.set(id, `${path[0]}, entry ${Number(path[1]) + 1}`);
    }
  }
  record.left_out.forEach(({ claim, part_of: holder }, i) => {
    const path: Path = ['left_out', i];
    const counted = first.get(claim);
    if (counted) {
      const message = holder
        ? `this claim is counted in ${counted}, and is contained in "${holder}"`
        : `this claim is left out, and counted in ${counted}`;
      say(path, claim, message, 'Count the whole or its parts, never both');
    }
    if (holder && !first.has(holder)) {
      say(
        path,
        claim,
        `it is part of "${holder}", which is not counted`,
        'Name the claim that is counted in its place',
      );
    }
    if (record.left_out.findIndex((other) => other.claim === claim) < i) {
      say(path, claim, 'this claim is left out twice', 'Take one of the two away');
    }
  });
}

/** Other rules of counting leave out what is counted, and take in what lies as an outline. */
function checkRules({ rows, outlines, other_rules: rules }: WhoPaysFile, say: Say): void {
  const has = (list: readonly Row[], id: string) => list.some(({ claim }) => claim.includes(id));
  outlines.forEach(({ less }, i) => {
    for (const id of less.filter((one) => !has(rows, one)))
      say(['outlines', i, 'less'], id, 'this claim is in no row', 'Name a claim that is counted');
  });
  rules.forEach((rule, i) => {
    for (const typed of typedNumerals(rule.name))
      say(['other_rules', i, 'name'], rule.id, `"${typed}" is typed into the words`, 'Say it without');
    for (const id of rule.without.filter((one) => !has(rows, one)))
      say(['other_rules', i, 'without'], id, 'this claim is in no row', 'Name a claim that is counted');
    for (const id of rule.with.filter((one) => !has(outlines, one)))
      say(['other_rules', i, 'with'], id, 'this claim is in no outline', 'Name a claim of an outline');
    if (rule.without.length + rule.with.length === 0)
      say(['other_rules', i], rule.id, 'this rule changes nothing', 'Say what it leaves out or takes in');
    if (rules.findIndex(({ id }) => id === rule.id) < i)
      say(['other_rules', i, 'id'], rule.id, 'two rules have this id', 'Give one of them another');
  });
}

/** No more is filled, or outlined at once, than the bar is long. */
function checkLength({ whole, rows, outlines }: WhoPays, ledger: Ledger, say: Say): void {
  const length = ledger.claims.get(whole)?.value;
  if (typeof length !== 'number') {
    if (ledger.claims.has(whole))
      say(['whole'], whole, 'the claim of the whole has no number', 'Name the claim of the stated sum');
    return;
  }
  const filled = total(rows);
  const planned = total(outlines.filter((row) => row.until === null));
  if (filled > length) {
    say(
      ['rows'],
      whole,
      `the rows come to ${filled}, more than the whole, ${length}`,
      'Look for money that is counted twice',
    );
  } else if (filled + planned > length) {
    say(
      ['outlines'],
      whole,
      `rows and outlines come to ${filled + planned}, more than the whole, ${length}`,
      'Draw fewer outlines: they lie side by side over the gap',
    );
  }
}

/** All problems of the record. */
export function checkWhoPays(file: string, text: string, ledger: Ledger): Problem[] {
  const { data: written, lineOf, problems: unfit } = parseWhoPays(text, file);
  if (!written) return unfit;
  const problems: Problem[] = [];
  const say: Say = (path, id, message, remedy) =>
    problems.push({ file, line: lineOf(path), id, message, remedy });
  const need = (id: string, path: Path) => {
    if (!ledger.claims.has(id)) problems.push(unknownClaim(file, lineOf(path), id));
  };
  need(written.whole, ['whole']);
  let whole = true;
  for (const part of ['rows', 'outlines', 'beside'] as const) {
    written[part].forEach((row, i) => {
      for (const id of row.claim) need(id, [part, i, 'claim']);
      whole = checkRow(row, [part, i], ledger, say) && whole;
    });
  }
  written.rows.forEach((row, i) => {
    for (const part of row.came) if ('claim' in part) need(part.claim, ['rows', i, 'came']);
    whole = checkCame(row, ['rows', i], ledger, say) && whole;
  });
  written.left_out.forEach(({ claim, why }, i) => {
    need(claim, ['left_out', i]);
    for (const typed of typedNumerals(why)) {
      say(['left_out', i, 'why'], claim, `"${typed}" is typed into the words`, 'Leave figures to the claim');
    }
  });
  checkTwice(written, say);
  const before = problems.length;
  checkRules(written, say);
  // Sums that cannot be taken have been told; the rest is about sums.
  if (!whole || problems.length > before) return problems;
  const record = countWhoPays(written, ledger.claims);
  checkKinds(record, ledger, say);
  checkLength(record, ledger, say);
  return problems;
}
