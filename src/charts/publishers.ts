/** Who published what a chart draws on. */
import type { ChartText, Ledger } from '../ledger/types.ts';

/**
 * Publishers of the sources behind a chart's claims and series: those that more
 * of its records rest on first, then in the order of mention.
 * @throws for a claim, series or source that the ledger does not know
 */
export function publishersOf(text: ChartText, ledger: Ledger): string[] {
  const counts = new Map<string, number>();
  const where = `content/charts/${text.id}.yaml`;
  const count = (source: string, of: string) => {
    const publisher = ledger.sources.get(source)?.publisher;
    if (publisher === undefined) throw new Error(`${where}: ${of} names the unknown source "${source}"`);
    counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  };
  for (const id of text.claims) {
    const claim = ledger.claims.get(id);
    if (!claim) throw new Error(`${where}: unknown claim "${id}"`);
    for (const source of claim.sources) count(source, `claim "${id}"`);
  }
  for (const id of text.series) {
    const series = ledger.series.get(id);
    if (!series) throw new Error(`${where}: unknown series "${id}"`);
    for (const { cells } of series.rows) {
      const sources = (cells['source'] ?? '').split(';').map((source) => source.trim());
      for (const source of sources.filter(Boolean)) count(source, `series "${id}"`);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([publisher]) => publisher);
}

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A source line: the first three publishers, then how many more. */
export function sourceLine(publishers: readonly string[], named = 3): string {
  const more = publishers.length - named;
  if (more === 1) return sourceLine(publishers, named + 1);
  const first = publishers.slice(0, named);
  if (more > 0) return `${first.join(', ')} and ${NUMBER_WORDS[more] ?? more} others`;
  const last = first.pop() ?? '';
  return first.length > 0 ? `${first.join(', ')} and ${last}` : last;
}
