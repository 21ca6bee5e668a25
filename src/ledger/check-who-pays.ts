/** The rules of the who-pays record: every amount is its claim's, nothing is counted twice, no plan passes for money. */
import { LineCounter, isNode, parseDocument } from 'yaml';
import { evidenceOf, weakestOf } from './evidence.ts';
import { unknownClaim, type Problem } from './problem.ts';
import { typedNumerals } from './prose.ts';
import type { Claim, Evidence, Ledger } from './types.ts';
import { placeOf, total, whoPaysSchema, type OutlineRow, type PayerRow, type WhoPays } from './who-pays.ts';

type Path = (string | number)[];
type Say = (path: Path, id: string, message: string, remedy: string) => void;

/** What counts as money: received, or signed; not planned, forecast, worked out, doubted or replaced. */
const MONEY: readonly Evidence[] = ['measured', 'stated', 'reported'];

const figureOf = (claim: Claim, show: PayerRow['show']) =>
  show === 'value' ? (typeof claim.value === 'number' ? claim.value : null) : claim[show];

/** One row beside its claims. */
function checkRow(row: PayerRow, path: Path, ledger: Ledger, say: Say): void {
  const name = row.claim.join(' + ');
  const claims = row.claim.flatMap((id) => ledger.claims.get(id) ?? []);
  if (claims.length < row.claim.length) return;
  if (placeOf(row.after) < 0) {
    say(
      [...path, 'after'],
      name,
      `there is no chapter "${row.after}" in the story`,
      'Use an id of SPINE in src/ledger/who-pays.ts',
    );
  }
  const figures = claims.map((claim) => figureOf(claim, row.show));
  const money = claims.filter((claim) => claim.unit === 'USD' || claim.unit === 'USD/year');
  if (row.amount === 0) {
    if (money.length > 0) {
      say(
        [...path, 'amount'],
        name,
        'the amount is nothing, but the claim names a sum',
        'Write the sum, or name a claim that says that nothing was given',
      );
    }
  } else if (money.length < claims.length) {
    say(
      [...path, 'claim'],
      name,
      'the claim has no sum of dollars',
      'Use a claim in USD, or in USD/year for one year',
    );
  } else if (figures.some((figure) => figure === null)) {
    say(
      [...path, 'show'],
      name,
      `the claim has no ${row.show} to count`,
      'Choose another end with show, or another claim',
    );
  } else {
    const sum = figures.reduce<number>((all, figure) => all + (figure ?? 0), 0);
    if (Math.abs(sum - row.amount) > 0.5) {
      say(
        [...path, 'amount'],
        name,
        `the amount is ${row.amount}, the claim says ${sum}`,
        `Write amount: ${sum}, or correct the claim with its source`,
      );
    }
  }
  const evidence = weakestOf(claims.map(evidenceOf));
  if (evidence !== row.evidence) {
    say(
      [...path, 'evidence'],
      name,
      `the evidence is given as ${row.evidence}, the claim's is ${evidence}`,
      `Write evidence: ${evidence}`,
    );
  }
  for (const field of ['name', 'short', 'why'] as const) {
    for (const typed of typedNumerals(row[field])) {
      say(
        [...path, field],
        name,
        `"${typed}" is typed into the words`,
        'Leave figures to the amount and its claim',
      );
    }
  }
}

/** Money that is none, and plans that are money. */
function checkKinds({ rows, outlines }: WhoPays, ledger: Ledger, say: Say): void {
  rows.forEach(({ claim, evidence, amount }, i) => {
    const ids = claim.join(' + ');
    const weak = claim
      .flatMap((id) => ledger.claims.get(id) ?? [])
      .find((c) => !MONEY.includes(evidenceOf(c)));
    if (!MONEY.includes(evidence) || weak) {
      const what = weak ? evidenceOf(weak) : evidence;
      say(['rows', i], ids, `this is ${what}, and is counted as money`, 'Move it to outlines');
    }
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
  outlines.forEach((row, i) => {
    if (MONEY.includes(row.evidence)) {
      say(
        ['outlines', i],
        row.claim.join(' + '),
        `this is ${row.evidence}, and lies as an outline`,
        'Move it to rows, or to left_out with the reason',
      );
    }
    const replaced = row.claim.some((id) => ledger.claims.get(id)?.status === 'superseded');
    if (replaced && row.until === null) {
      say(
        ['outlines', i],
        row.claim.join(' + '),
        'this claim has been superseded, and the outline stays',
        'Say with until at the end of which chapter it goes',
      );
    }
    if (row.until !== null && placeOf(row.until) <= placeOf(row.after)) {
      say(
        ['outlines', i, 'until'],
        row.claim.join(' + '),
        `until "${row.until}" is no chapter after "${row.after}"`,
        'Name a later chapter of the story',
      );
    }
  });
}

/** Each claim once, over rows, outlines and what is left out; nothing counted that another row holds. */
function checkTwice(record: WhoPays, say: Say): void {
  const first = new Map<string, string>();
  const places: [Path, readonly string[]][] = [
    ...record.rows.map((r, i): [Path, readonly string[]] => [['rows', i], r.claim]),
    ...record.outlines.map((r, i): [Path, readonly string[]] => [['outlines', i], r.claim]),
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

/** No more is filled, or outlined at once, than the bar is long. */
function checkLength({ whole, rows, outlines }: WhoPays, ledger: Ledger, say: Say): void {
  const length = ledger.claims.get(whole)?.value;
  if (typeof length !== 'number') {
    if (ledger.claims.has(whole))
      say(['whole'], whole, 'the claim of the whole has no number', 'Name the claim of the stated sum');
    return;
  }
  const filled = total(rows);
  const planned = total(outlines.filter((row: OutlineRow) => row.until === null));
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
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter });
  const [bad] = doc.errors;
  if (bad) {
    const message = `the YAML does not parse: ${bad.message.split('\n')[0]}`;
    return [
      {
        file,
        line: bad.linePos?.[0].line ?? 1,
        id: 'who-pays',
        message,
        remedy: 'Mend the indentation or the quotes',
      },
    ];
  }
  const problems: Problem[] = [];
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = doc.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const say: Say = (path, id, message, remedy) =>
    problems.push({ file, line: lineOf(path), id, message, remedy });
  const parsed = whoPaysSchema.safeParse(doc.toJS());
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      say(
        path as Path,
        'who-pays',
        `field "${path.join('.') || '(file)'}": ${message}`,
        `See the head of ${file} for every field`,
      );
    }
    return problems;
  }
  const record = parsed.data;
  const need = (id: string, path: Path) => {
    if (!ledger.claims.has(id)) problems.push(unknownClaim(file, lineOf(path), id));
  };
  need(record.whole, ['whole']);
  for (const part of ['rows', 'outlines'] as const) {
    record[part].forEach((row, i) => {
      for (const id of row.claim) need(id, [part, i, 'claim']);
      checkRow(row, [part, i], ledger, say);
    });
  }
  record.left_out.forEach(({ claim, why }, i) => {
    need(claim, ['left_out', i]);
    for (const typed of typedNumerals(why)) {
      say(['left_out', i, 'why'], claim, `"${typed}" is typed into the words`, 'Leave figures to the claim');
    }
  });
  checkKinds(record, ledger, say);
  checkTwice(record, say);
  checkLength(record, ledger, say);
  return problems;
}
