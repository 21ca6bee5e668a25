/**
 * Nothing that is over is told as current: a claim that was superseded, unless its use is marked as history with
 * `past`, and words whose last day (`until`) has gone by.
 */
import type { z } from 'zod';
import type { Chapter } from './chapters.ts';
import { wordsAt, type chartTextSchema } from './chart-text.ts';
import { isPast } from './check-claims.ts';
import { wordsFile } from './languages.ts';
import type { Problem } from './problem.ts';
import type { RecordUse } from './record-uses.ts';
import { day } from './schema.ts';
import type { Ledger } from './types.ts';

type Fault = Pick<Problem, 'message' | 'remedy'>;

/** What is wrong with one use of a claim; null where nothing is. */
function faultOf(id: string, past: boolean, how: string, ledger: Ledger): Fault | null {
  const claim = ledger.claims.get(id);
  if (!claim) return null;
  const superseded = claim.status === 'superseded';
  if (superseded === past) return null;
  if (past) return { message: 'is marked as past, and was not superseded', remedy: 'Take the mark away' };
  const next = claim.superseded_by ? `Use "${claim.superseded_by}"` : 'Use a newer claim';
  return {
    message: 'was superseded, and is told as current',
    remedy: `${next}, or mark it as history: ${how}`,
  };
}

const passed = (until: string): Fault => ({
  message: `these words were current until ${until}, which has passed`,
  remedy: 'Write what became of it, and take until away',
});

/** The figures, quotations and last days of a chapter's prose. */
export function checkCurrentProse({ file, uses }: Chapter, ledger: Ledger, today: string): Problem[] {
  return uses.flatMap(({ name, line, attributes, step }) => {
    const { claim = '', past, date = '' } = attributes;
    if (name === 'Fig' || name === 'Quote') {
      const fault = faultOf(claim, past !== undefined, `<${name} claim="${claim}" past />`, ledger);
      return fault ? [{ file, line, id: claim, ...fault }] : [];
    }
    if (name !== 'Until') return [];
    const id = step ?? 'until';
    const wrong = day.safeParse(date).error?.issues[0]?.message;
    if (wrong) {
      return [
        { file, line, id, message: `date="${date}" ${wrong}`, remedy: 'Write <Until date="2026-12-31">' },
      ];
    }
    return isPast(date, today) ? [{ file, line, id, ...passed(date) }] : [];
  });
}

type Words = z.output<typeof chartTextSchema>;
type Found = Fault & { path: (string | number)[]; id: string };

/** The claims and the last days of a chart's words, with the way to each in its file. */
export function checkCurrentChart(words: Words, ledger: Ledger, today: string): Found[] {
  const { claims, series, past, until } = words;
  const found: Found[] = [];
  const drawn = new Set(claims);
  const check = (id: string, path: Found['path']) => {
    const fault = faultOf(id, past.includes(id), 'list it under past', ledger);
    if (fault && !past.includes(id)) found.push({ path, id, ...fault });
  };
  claims.forEach((id, i) => {
    check(id, ['claims', i]);
  });
  series.forEach((table, i) => {
    const rows = new Set(ledger.series.get(table)?.rows.map(({ cells }) => (cells['claim'] ?? '').trim()));
    for (const id of rows) {
      if (!drawn.has(id)) check(id, ['series', i]);
      drawn.add(id);
    }
  });
  past.forEach((id, i) => {
    const path = ['past', i];
    const fault = faultOf(id, true, '', ledger);
    if (fault) found.push({ path, id, ...fault });
    else if (!drawn.has(id)) {
      const message = 'is marked as past, and the chart does not draw it';
      found.push({ path, id, message, remedy: 'Take it out of past' });
    }
  });
  for (const [key, last] of Object.entries(until)) {
    const path = ['until', key];
    if (wordsAt(words, key) === undefined) {
      const remedy = 'Name a step of this chart, or a text by its keys: picture.note';
      found.push({ path, id: key, message: 'until names words that the chart does not have', remedy });
    } else if (isPast(last, today)) found.push({ path, id: key, ...passed(last) });
  }
  return found;
}

/** The model's presets, inputs and comparisons; the bar's record has a rule of its own. */
export function checkCurrentModel(uses: readonly RecordUse[], ledger: Ledger): Problem[] {
  return uses
    .filter(({ file }) => file.startsWith(wordsFile('model/')))
    .flatMap(({ file, line, claim, part, past }) => {
      const how =
        part === 'sources' ? 'past: [<its id>]' : part === 'record' ? 'past: true' : 'say so in why';
      const fault = faultOf(claim, past, how, ledger);
      return fault ? [{ file, line, id: claim, ...fault }] : [];
    });
}
