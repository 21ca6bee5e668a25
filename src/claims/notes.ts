/** Notes of claims: what a card shows, and shorter, what a footnote says. */
import { bestFirst } from '../ledger/publishers.ts';
import { correctedOn, lineOf, pathOf } from '../corrections/places.ts';
import { correctionsOf, readCorrections } from '../corrections/read.ts';
import type { Correction } from '../corrections/types.ts';
import { readLedger } from '../ledger/read.ts';
import { usesOf } from '../ledger/uses.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { fill } from '../ledger/template.ts';
import { knownSaid, readIn } from '../ledger/claim-words.ts';

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
  /** What became of the claim: its corrections and what took its place, each with a path below the site's root. */
  history: { name: string; path: string; text: string }[];
  /** Where the claim is used: paths below the site's root. */
  used: { path: string; title: string }[];
}

/** A chapter's file of notes, by their claims. */
export type Notes = Record<string, Note>;

/** The file of terms, by their ids: what their cards show, and what paper lists. */
export type TermNotes = Record<string, { term: string; meaning: string; example: string }>;

/**
 * The note of a claim.
 * @throws for an unknown claim, and for one without a source
 */
export function noteOf(id: string, corrections: readonly Correction[] = readCorrections().corrections): Note {
  const ledger = readLedger();
  const claim = ledger.claims.get(id);
  if (!claim) throw new Error(`a note for "${id}", which is not in the ledger`);
  const [source] = bestFirst(claim.sources.flatMap((s) => ledger.sources.get(s) ?? []));
  if (!source) throw new Error(`a note for "${id}", which has no source`);
  const { chapters, charts } = usesOf(id);
  const words = interfaceWords().claims;
  const next = ledger.claims.get(claim.superseded_by ?? claim.later ?? '');
  return {
    statement: claim.statement,
    how: knownSaid(claim),
    weak: claim.weak,
    source: { publisher: source.publisher, url: source.url ?? null, read: readIn(source, ledger) },
    more: claim.sources.length - 1,
    caveat: claim.caveat ?? null,
    history: [
      ...correctionsOf('claim', id, corrections).map((correction) => ({
        name: correctedOn(correction.at),
        path: pathOf(correction.id),
        text: lineOf(correction),
      })),
      ...(next
        ? [
            {
              name: claim.superseded_by ? words.supersededBy : words.later,
              path: `/sources/#claim-${next.id}`,
              text: next.statement,
            },
          ]
        : []),
    ],
    used: [
      ...chapters.map((c) => ({ path: `/#${c.id}`, title: c.title })),
      ...charts.map((c) => ({ path: `/charts/${c.id}/`, title: fill(words.chart, { title: c.title }) })),
    ],
  };
}
