/** What claims say of each other and of series: sums, counts, events, days that pass. Numbers are compared, not words. */
import { formatAmount, printedStep } from './numbers.ts';
import { claimsIn, operationsOf, workOut } from './parts.ts';
import { unknownClaim, type Problem } from './problem.ts';
import type { CellRule, Claim, Count, Ledger, SeriesRow } from './types.ts';

const problemOf = ({ file, line, id }: Claim, message: string, remedy: string): Problem => ({
  file,
  line,
  id,
  message,
  remedy,
});

/** A number that its parts do not give, as precisely as it is printed. */
function checkParts(claim: Claim, ledger: Ledger): Problem[] {
  const { id, file, line, parts, unit } = claim;
  if (!parts) return [];
  if (claimsIn(parts).includes(id)) {
    return [problemOf(claim, 'is a part of itself', 'Name the claims that it is made of')];
  }
  return operationsOf(parts).flatMap(([end, operation]) => {
    const said = claim[end];
    if (typeof said !== 'number') {
      return [
        problemOf(claim, `has parts for its ${end}, and no such number`, `Fill ${end}, or move the parts`),
      ];
    }
    const problems: Problem[] = [];
    const given = workOut(operation, unit, ledger.claims, (missing, why) => {
      if (why === 'unknown') problems.push(unknownClaim(file, line, missing));
      else {
        const remedy = 'Name another end of it: id.low or id.high';
        problems.push(problemOf(claim, `its part "${missing}" has no value`, remedy));
      }
    });
    if (problems.length > 0) return problems;
    if (Math.abs(given - said) <= (printedStep(said, unit) / 2) * (1 + 1e-9)) return [];
    const [is, parted] = [formatAmount(said, unit), formatAmount(given, unit, 'long', 6)];
    return [
      problemOf(
        claim,
        `its ${end} is ${is}, its parts give ${parted}`,
        'Correct the number or the parts, with the source',
      ),
    ];
  });
}

/** Whether a cell is what the rule asks; an empty one is no number. */
function fits(cell: string, rule: CellRule): boolean {
  if (typeof rule === 'string') return cell === rule;
  if ('not' in rule) return cell !== rule.not;
  const number = cell.trim() === '' ? NaN : Number(cell);
  const { from = -Infinity, above = -Infinity, below = Infinity } = rule;
  return number >= from && number > above && number < below;
}

/** How many there are; a string says what is wrong with the question. */
function countOf({ names, claims, series, where = {}, distinct }: Count, ledger: Ledger): number | string {
  if (names) return new Set(names).size;
  if (claims) {
    const missing = claims.find((id) => !ledger.claims.has(id));
    return missing === undefined
      ? new Set(claims).size
      : `counts the claim "${missing}", which does not exist`;
  }
  const table = ledger.series.get(series ?? '');
  if (!table) return `counts rows of the series "${series}", which does not exist`;
  const unknown = [...Object.keys(where), ...(distinct ? [distinct] : [])].find(
    (c) => !table.columns.includes(c),
  );
  if (unknown !== undefined) return `counts by the column "${unknown}", which "${series}" does not have`;
  const cellOf = ({ cells }: SeriesRow, column: string) => cells[column] ?? '';
  const rows = table.rows.filter((row) =>
    Object.entries(where).every(([column, rule]) => fits(cellOf(row, column), rule)),
  );
  return distinct ? new Set(rows.map((row) => cellOf(row, distinct))).size : rows.length;
}

/** A count that its claim contradicts. */
function checkCounts(claim: Claim, ledger: Ledger): Problem[] {
  return (claim.count ?? []).flatMap((count) => {
    const said = typeof count.is === 'number' ? count.is : claim[count.is];
    const found = countOf(count, ledger);
    if (typeof found === 'string') {
      return [problemOf(claim, found, 'Correct count, see content/ledger/README.md')];
    }
    if (found === said) return [];
    return [
      problemOf(
        claim,
        `says ${said ?? 'nothing'} where ${found} are counted`,
        'Correct the claim, or what it counts',
      ),
    ];
  });
}

/** Two dates that may be one: the shorter says less, and nothing else. */
const agree = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

/** Columns of series that say on which day something was. */
const DATED = ['date', 'datetime', 'said', 'announced'];

/** One event with two dates, among claims and in the series that draw them. */
function checkEvents(ledger: Ledger): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Claim>();
  for (const claim of ledger.claims.values()) {
    const { event, as_of: date } = claim;
    if (event === undefined) continue;
    if (date === null) {
      problems.push(
        problemOf(claim, `belongs to the event "${event}" and has no date`, 'Write its day in as_of'),
      );
      continue;
    }
    const other = first.get(event);
    // The one with the fullest date speaks for the event.
    if (!other || (agree(other.as_of ?? '', date) && date.length > (other.as_of ?? '').length)) {
      first.set(event, claim);
    } else if (!agree(other.as_of ?? '', date)) {
      const message = `dates the event "${event}" ${date}, where "${other.id}" (${other.file}:${other.line}) has ${other.as_of}`;
      problems.push(
        problemOf(claim, message, 'Look the day up and correct one of the two, or part the events'),
      );
    }
  }
  for (const { id, file, columns, rows } of ledger.series.values()) {
    const dated = columns.filter((column) => DATED.includes(column));
    for (const { line, cells } of rows) {
      const claim = ledger.claims.get((cells['claim'] ?? '').trim());
      if (claim?.event === undefined || claim.as_of === null) continue;
      for (const column of dated) {
        const day = (cells[column] ?? '').slice(0, 10);
        if (!day || agree(day, claim.as_of)) continue;
        const message = `this row dates the event "${claim.event}" ${day}, its claim "${claim.id}" has ${claim.as_of}`;
        problems.push({ file, line, id, message, remedy: 'Look the day up and correct one of the two' });
      }
    }
  }
  return problems;
}

/** Whether a day lies behind another; both ISO. */
export const isPast = (until: string, today: string) => until < today;

/** A claim whose last day has gone by; one that was superseded has had its answer. */
function checkUntil(claim: Claim, today: string): Problem[] {
  if (claim.until === undefined || claim.status === 'superseded' || !isPast(claim.until, today)) return [];
  const remedy = 'Say in a newer claim what became of it (superseded_by or later) and take until away';
  return [problemOf(claim, `was current until ${claim.until}, which has passed`, remedy)];
}

/**
 * Sums, counts, events and last days of all claims.
 * @param today ISO
 */
export function checkClaims(ledger: Ledger, today: string): Problem[] {
  return [
    ...[...ledger.claims.values()].flatMap((claim) => [
      ...checkParts(claim, ledger),
      ...checkCounts(claim, ledger),
      ...checkUntil(claim, today),
    ]),
    ...checkEvents(ledger),
  ];
}
