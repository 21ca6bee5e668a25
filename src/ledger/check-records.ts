/** The rules that span claims, sources and series. */
import { unknownClaim, type Problem } from './problem.ts';
import type { Claim, Ledger } from './types.ts';

/** Sources behind claims and series: all there, all used, at least one read in full. */
export function checkSources(ledger: Ledger): Problem[] {
  const problems: Problem[] = [];
  const used = new Set<string>();
  const need = (id: string, file: string, line: number, owner: string) => {
    used.add(id);
    if (ledger.sources.has(id)) return;
    problems.push({
      file,
      line,
      id: owner,
      message: `names the source "${id}", which does not exist`,
      remedy: 'Add the source to content/ledger/sources, or correct the id',
    });
  };
  for (const claim of ledger.claims.values()) {
    const { file, line, id: owner } = claim;
    for (const id of claim.sources) need(id, file, line, owner);
    const read = claim.sources.some((id) => ledger.sources.get(id)?.read === 'full');
    if (!read && claim.sources.every((id) => ledger.sources.has(id))) {
      const message = 'has no source that was read in full';
      problems.push({ file, line, id: owner, message, remedy: 'Name at least one source with read: full' });
    }
    problems.push(...checkNumbers(claim), ...checkHistory(claim, ledger));
  }
  problems.push(...checkRows(ledger, need));
  for (const source of ledger.sources.values()) {
    const via = /^via: (.+)$/.exec(source.read)?.[1];
    if (via) need(via, source.file, source.line, source.id);
  }
  for (const { id, file, line } of ledger.sources.values()) {
    if (used.has(id)) continue;
    const remedy = 'Name it in a claim or a series row, or take it out';
    problems.push({ file, line, id, message: 'nothing uses this source', remedy });
  }
  return problems;
}

const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value);
const isYear = (value: number | null) =>
  value !== null && Number.isInteger(value) && value > 1600 && value < 2200;

/** The numbers of a claim agree with each other and with their unit. */
function checkNumbers({ id, file, line, value, low, high, unit }: Claim): Problem[] {
  const remedy = 'Correct value, low, high or unit; see content/ledger/README.md';
  const found: string[] = [];
  const numbered = value !== null || low !== null || high !== null;
  if (numbered && unit === null) found.push('has a number without a unit');
  if (!numbered && unit !== null) found.push('has a unit without a number');
  if (typeof value === 'string' && unit !== 'date') found.push(`has the text "${value}" as its value`);
  if (unit === 'date' && !(value === null ? [low, high].every(isYear) : isDate(value))) {
    found.push('has the unit "date" and neither an ISO date nor two years');
  }
  if (low !== null && high !== null && low > high) found.push('has a low end above its high end');
  if (typeof value === 'number' && (value < (low ?? value) || value > (high ?? value))) {
    found.push('has a value outside its low and high ends');
  }
  return found.map((message) => ({ file, line, id, message, remedy }));
}

/** A claim that another has replaced or overtaken says so, and the way from one to the next comes to an end. */
function checkHistory(claim: Claim, ledger: Ledger): Problem[] {
  const { file, line, id, superseded_by: replaced, later, headline, status, withdrawn } = claim;
  const problem = (message: string, remedy: string) => [{ file, line, id, message, remedy }];
  if (headline && (status === 'superseded' || claim.weak)) {
    const why = status === 'superseded' ? 'it is superseded' : 'it is weak';
    return problem(`is marked headline, but ${why}`, 'Take headline away');
  }
  if (claim.weak && !claim.caveat)
    return problem('is marked weak, and its caveat does not say why', 'Write it: Weak source: …');
  if ((status === 'retracted') !== (withdrawn !== null)) {
    return withdrawn === null
      ? problem('is retracted, and nothing says when', 'Write when under withdrawn: the same evening')
      : problem(`names withdrawn, but its status is "${status}"`, 'Write status: retracted');
  }
  const words = claim.withdrawn_words;
  if (words !== undefined && (withdrawn === null || claim.quote?.includes(words) !== true)) {
    return problem(
      'names withdrawn_words that are not in a withdrawn quotation',
      'Write them as the quotation has them',
    );
  }
  if (replaced && later) {
    const remedy = 'superseded_by where it no longer holds, later where it stays true of its date';
    return problem('names both superseded_by and later', `Keep one: ${remedy}`);
  }
  const next = replaced ?? later;
  if (!next) return [];
  const said = replaced ? 'is superseded by' : 'names as later';
  const newer = ledger.claims.get(next);
  if (!newer) {
    return problem(
      `${said} "${next}", which does not exist`,
      replaced ? 'Write the id of the claim that takes its place' : 'Write the id of the newer claim',
    );
  }
  if (replaced && status !== 'superseded') {
    return problem(`names superseded_by, but its status is "${status}"`, 'Write status: superseded');
  }
  const seen = new Set([id]);
  for (let at: string | null = next; at; at = nextOf(ledger.claims.get(at))) {
    if (seen.has(at)) return problem(`${said} "${next}" in a circle`, 'Let the newest claim end the line');
    seen.add(at);
  }
  if (later && claim.as_of && newer.as_of && newer.as_of < claim.as_of) {
    return problem(`names as later "${later}", which is older`, 'Let the older of the two name the newer');
  }
  return [];
}

const nextOf = (claim: Claim | undefined) => claim?.superseded_by ?? claim?.later ?? null;

type Need = (id: string, file: string, line: number, owner: string) => void;

/** Each row of a series stands on a source or a claim. */
function checkRows(ledger: Ledger, need: Need): Problem[] {
  const problems: Problem[] = [];
  for (const { id, file, rows } of ledger.series.values()) {
    for (const { line, cells, sources } of rows) {
      const claim = (cells['claim'] ?? '').trim();
      if (sources.length === 0 && !claim) {
        problems.push({
          file,
          line,
          id,
          message: 'this row has neither a source nor a claim',
          remedy: 'Fill its source column with ids from content/ledger/sources',
        });
      }
      for (const source of sources) need(source, file, line, id);
      if (claim && !ledger.claims.has(claim)) problems.push(unknownClaim(file, line, claim));
    }
  }
  return problems;
}
