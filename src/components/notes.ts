/** Notes of claims: what a card shows, and shorter, what a footnote says. */
import { bestFirst } from '../charts/publishers.ts';
import { readLedger } from '../ledger/read.ts';
import { usesOf } from '../ledger/uses.ts';
import { isWeak, knownAs, readIn, saidBy } from '../ledger/words.ts';

export interface Note {
  statement: string;
  /** How it is known, who said it and when. */
  how: string;
  weak: boolean;
  /** The best source; without an address where it has none on the web. */
  source: { publisher: string; url: string | null; read: string };
  /** How many further sources there are. */
  more: number;
  caveat: string | null;
  /** What took the claim's place, or is known since. */
  next: string | null;
  /** Where the claim is used: paths below the site's root. */
  used: { path: string; title: string }[];
}

/**
 * The note of a claim.
 * @throws for an unknown claim, and for one without a source
 */
export function noteOf(id: string): Note {
  const ledger = readLedger();
  const claim = ledger.claims.get(id);
  if (!claim) throw new Error(`a note for "${id}", which is not in the ledger`);
  const [source] = bestFirst(claim.sources.flatMap((s) => ledger.sources.get(s) ?? []));
  if (!source) throw new Error(`a note for "${id}", which has no source`);
  const { chapters, charts } = usesOf(id);
  const said = saidBy(claim);
  const next = ledger.claims.get(claim.superseded_by ?? claim.later ?? '');
  return {
    statement: claim.statement,
    how: knownAs(claim) + (said && ` · ${said}`),
    weak: isWeak(claim),
    source: { publisher: source.publisher, url: source.url ?? null, read: readIn(source, ledger) },
    more: claim.sources.length - 1,
    caveat: claim.caveat ?? null,
    next: next ? `${claim.superseded_by ? 'Superseded by' : 'Later'}: ${next.statement}` : null,
    used: [
      ...chapters.map((c) => ({ path: `/#${c.id}`, title: c.title })),
      ...charts.map((c) => ({ path: `/charts/${c.id}/`, title: `chart: ${c.title}` })),
    ],
  };
}
