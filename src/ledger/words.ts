/** A claim's circumstances in words: how it is known, who said it, where it was read. */
import { formatDate } from './format.ts';
import type { TOPICS } from './schema.ts';
import type { Claim, ClaimKind, ClaimStatus, Ledger, Source, SourceType } from './types.ts';

const STATUS: Record<ClaimStatus, string> = {
  stated: 'Stated by the party itself',
  reported: 'Reported by the press, not confirmed',
  estimated: 'Estimated by a third party',
  law: 'Law',
  measured: 'Measured',
  disputed: 'Disputed',
  retracted: 'Withdrawn',
  superseded: 'Superseded',
};
const KIND: Record<ClaimKind, string> = {
  actual: '',
  plan: 'a plan',
  projection: 'a projection',
  model: 'arithmetic',
};

/** What the site worked out itself: the ledger writes "own arithmetic" or "ledger reading of the statute". */
const OWN = /^(?:own|ledger) (.+)$/;

/** "Withdrawn the same evening": what a quotation wears whose speaker no longer stands by it. */
export const withdrawal = (when: string): string => `${STATUS.retracted} ${when}`;

/** "Reported by the press, not confirmed; a projection"; "Our own arithmetic". */
export function knownAs(claim: Pick<Claim, 'status' | 'kind' | 'said_by' | 'withdrawn'>): string {
  const own = OWN.exec(claim.said_by ?? '')?.[1];
  if (own) return `Our own ${own}`;
  if (claim.withdrawn) return withdrawal(claim.withdrawn);
  return [STATUS[claim.status], KIND[claim.kind]].filter(Boolean).join('; ');
}

/** "Sarah Friar, 18 January 2026"; empty where neither is known. */
export function saidBy(claim: Pick<Claim, 'said_by' | 'as_of'>): string {
  const who = OWN.test(claim.said_by ?? '')
    ? null
    : claim.said_by?.replaceAll('ledger arithmetic', 'our arithmetic');
  return [who, claim.as_of ? formatDate(claim.as_of) : null].filter(Boolean).join(', ');
}

/** Where a source was read, when it was not read itself: "read in a copy at CNBC", "not read". */
export function readIn(source: Source, ledger: Pick<Ledger, 'sources'>): string {
  const via = /^via: (.+)$/.exec(source.read)?.[1];
  if (via) return `read in a copy at ${ledger.sources.get(via)?.publisher ?? via}`;
  return source.read === 'not-read' ? 'not read, known from others' : '';
}

/** The topics of the ledger, in the order of the story. */
export const TOPIC_NAMES: Record<(typeof TOPICS)[number], string> = {
  revenue: 'Revenue',
  commitments: 'Commitments',
  circularity: 'Money that travels in circles',
  'tax-credit': 'The tax credit',
  power: 'Power and waiting times',
  guarantee: 'The guarantee',
  financing: 'Lending and precedents',
  scenarios: 'Scenarios',
  sovereign: 'Works of sovereign size',
  perception: 'How it was received',
  'since-then': 'Since then',
};

/** Kinds of source, the strongest first. */
export const TYPE_NAMES: Record<SourceType, string> = {
  primary: 'The speakers’ own documents and posts',
  law: 'Law',
  filing: 'Company filings',
  dataset: 'Data',
  paper: 'Papers',
  reporting: 'Reporting',
  analysis: 'Analysis and comment',
};

/** What each status means, for a reader. */
export const STATUS_MEANINGS: Record<ClaimStatus, { name: string; meaning: string }> = {
  stated: { name: 'Stated', meaning: 'by the party itself, about itself' },
  reported: { name: 'Reported', meaning: 'by the press, and not confirmed by those it concerns' },
  estimated: { name: 'Estimated', meaning: 'by a third party, who is named, or by our own arithmetic' },
  measured: { name: 'Measured', meaning: 'counted, or read off a market or a published account' },
  law: { name: 'Law', meaning: 'as enacted, or as decided by those who apply it' },
  disputed: { name: 'Disputed', meaning: 'two accounts stand against each other' },
  retracted: { name: 'Withdrawn', meaning: 'by the one who said it' },
  superseded: { name: 'Superseded', meaning: 'true or intended at the time, since replaced' },
};

/** What each kind means that is not plainly so. */
export const KIND_MEANINGS: Record<Exclude<ClaimKind, 'actual'>, { name: string; meaning: string }> = {
  plan: {
    name: 'A plan',
    meaning: 'an intention or a commitment, binding or not, that is not yet carried out',
  },
  projection: { name: 'A projection', meaning: 'a forecast, of a time that had not come when it was made' },
  model: { name: 'Arithmetic', meaning: 'worked out by us or others, and offered by nobody as a forecast' },
};

/** Whether a source is to be taken with care: not read, or small by its record or by the claims that it alone carries. */
export function isWeakSource(
  source: Source,
  ledger: Pick<Ledger, 'claims'>,
  relying: readonly string[],
): boolean {
  if (source.read === 'not-read' || source.weak) return true;
  return relying.some((id) => {
    const claim = ledger.claims.get(id);
    return claim?.weak ?? false;
  });
}

/** The beginning of a text, cut at a word, for a link that leads to the whole. */
export function beginning(text: string, length = 72): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[,;:.]$/, '')} …`;
}
