/** What may stand in a main sentence: the title of a chart or step, the first sentence of a chapter, section or step. */
import { parse } from 'yaml';
import { z } from 'zod';
import type { Chapter } from './chapters.ts';
import type { Problem } from './problem.ts';
import { FIGURE } from './template.ts';
import type { Claim, Ledger } from './types.ts';

/** The last day whose pages were read themselves; what is later was read through copies. */
const READ_ITSELF_TO = '2026-07-01';

/** The last day that an ISO date of any precision, or a span of them, can mean. */
function lastDay(iso: string): string {
  const end = iso.split('/').at(-1) ?? iso;
  return end + '-12-31'.slice(end.length - 4);
}

/** Why a claim may not carry a main sentence; null where it may. */
export function unfitForLead(claim: Claim): string | null {
  if (claim.headline) return null;
  if (claim.headline === false) return 'the ledger keeps it out of headlines';
  if (claim.weak) return 'small pages alone stand behind it';
  if (claim.as_of && lastDay(claim.as_of) > READ_ITSELF_TO)
    return 'it was read in copies, and is not marked headline';
  return null;
}

function problemsOf(shown: { line: number; claim: string; where: string }[], file: string, ledger: Ledger) {
  return shown.flatMap(({ line, claim: id, where }): Problem[] => {
    const claim = ledger.claims.get(id);
    const why = claim ? unfitForLead(claim) : null;
    if (!why) return [];
    const remedy = 'Say it later, or mark the claim headline: true where its sources carry that';
    return [{ file, line, id, message: `stands in ${where}, but ${why}`, remedy }];
  });
}

/** Figures and quotations of a chapter's main sentences. */
export function checkLeads({ file, leads }: Pick<Chapter, 'file' | 'leads'>, ledger: Ledger): Problem[] {
  const where = 'a main sentence';
  return problemsOf(
    leads.map(({ line, attributes }) => ({ line, claim: attributes['claim'] ?? '', where })),
    file,
    ledger,
  );
}

const titled = z.object({
  title: z.string(),
  steps: z.array(z.object({ title: z.string().optional() })),
});

/**
 * Figures in the titles of a chart and of its steps.
 * @param text its file; one that does not fit is reported elsewhere
 */
export function checkTitles(file: string, text: string, ledger: Ledger): Problem[] {
  let read: z.infer<typeof titled> | undefined;
  try {
    read = titled.safeParse(parse(text)).data;
  } catch {
    return [];
  }
  if (!read) return [];
  const rows = text.split('\n');
  const places = [read.title, ...read.steps.map(({ title }) => title ?? '')].flatMap((title) =>
    [...title.matchAll(FIGURE)].map(([place, claim = '']) => ({
      line: rows.findIndex((row) => /^\s*title:/.test(row) && row.includes(place)) + 1,
      claim,
      where: 'a title',
    })),
  );
  return problemsOf(places, file, ledger);
}
