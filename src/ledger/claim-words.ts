/** A claim's circumstances in words: how it is known, who said it, where it was read. */
import { formatDate } from './format.ts';
import { interfaceWords } from './interface/words.ts';
import { formatList, formatNames } from './numbers.ts';
import { fill } from './template.ts';
import type { Claim, Ledger, Source } from './types.ts';

/** What the site worked out itself: the ledger writes "own arithmetic" or "ledger reading of the statute". */
const OWN = /^(?:own|ledger) (.+)$/;

/** "Withdrawn the same evening": what a quotation wears whose speaker no longer stands by it. */
export const sayWithdrawn = (when: string): string => fill(interfaceWords().records.withdrawn, { when });

/**
 * What of a passage of a withdrawn quotation is struck through.
 * @returns what stands before, the struck words, and what stands after; null where nothing of it was withdrawn
 */
export function struckIn(
  passage: string,
  { withdrawn, withdrawn_words: words }: Pick<Claim, 'withdrawn' | 'withdrawn_words'>,
): readonly [string, string, string] | null {
  if (withdrawn === null) return null;
  if (words === undefined) return ['', passage, ''];
  const at = passage.indexOf(words);
  return at < 0 ? null : [passage.slice(0, at), words, passage.slice(at + words.length)];
}

/** "Reported by the press, not confirmed; a projection"; "Our own arithmetic". */
export function knownAs(claim: Pick<Claim, 'status' | 'kind' | 'said_by' | 'withdrawn'>): string {
  const { own, status, kind } = interfaceWords().records;
  const what = OWN.exec(claim.said_by ?? '')?.[1];
  if (what !== undefined) return fill(own, { what });
  if (claim.withdrawn) return sayWithdrawn(claim.withdrawn);
  return formatList([status[claim.status], ...(claim.kind === 'actual' ? [] : [kind[claim.kind]])]);
}

/** "Sarah Friar, 18 January 2026"; empty where neither is known. */
export function saidBy(claim: Pick<Claim, 'said_by' | 'as_of'>): string {
  const who = OWN.test(claim.said_by ?? '')
    ? null
    : claim.said_by?.replaceAll('ledger arithmetic', interfaceWords().records.ourArithmetic);
  return formatNames([...(who ? [who] : []), ...(claim.as_of ? [formatDate(claim.as_of)] : [])]);
}

/** "Measured · The Bureau, March 2026": how a claim is known, and who said it where that is known. */
export function knownSaid(claim: Claim): string {
  const [known, said] = [knownAs(claim), saidBy(claim)];
  return said ? fill(interfaceWords().records.knownSaid, { known, said }) : known;
}

/** Where a source was read, when it was not read itself: "read in a copy at CNBC", "not read". */
export function readIn(source: Source, ledger: Pick<Ledger, 'sources'>): string {
  const words = interfaceWords().records;
  const via = /^via: (.+)$/.exec(source.read)?.[1];
  if (via) return fill(words.readIn, { publisher: ledger.sources.get(via)?.publisher ?? via });
  return source.read === 'not-read' ? words.notRead : '';
}

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
export function cutShort(text: string, length = 72): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[,;:.]$/, '')} …`;
}
