/** What of the record wants an editor's eye: superseded, weak, unread, unconfirmed, single-sourced, expiring. Pure. */
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Chapter } from './chapters.ts';
import { chartTextSchema, fillFigures, wordsAt } from './chart-text.ts';
import type { RecordUse } from './record-uses.ts';
import type { Claim, Ledger } from './types.ts';
import type { Uses } from './uses.ts';
import { readIn } from './claim-words.ts';

export interface ReportEntry {
  id: string;
  what: 'claim' | 'source' | 'words';
  /** What it says; of a source its title. */
  said: string;
  /** Why it is listed. */
  why: string;
  /** The last day on which it is current: ISO. */
  until: string | null;
  file: string;
  line: number;
  /** Steps and chapters by their ids, charts, files of the record; of a source the claims and series behind which it stands. */
  used: string[];
}

/** The lists of the report, in their order, with what each holds. */
export const LISTS = {
  superseded: 'Superseded: another claim has taken the place',
  weak: 'Weak: small pages alone stand behind it',
  unread: 'Unread: its best source was read in a copy, or not at all',
  unconfirmed: 'Unconfirmed: reported by the press, or disputed',
  single: 'Single-sourced: one source alone',
  expiring: 'Expiring: current up to a day',
} as const;
export type Report = Record<keyof typeof LISTS, ReportEntry[]>;

/** Words that are current up to a day. */
export interface DatedWords {
  /** The step, or the chapter, or the chart, that holds them. */
  place: string;
  until: string;
  said: string;
  file: string;
  line: number;
}

/** The words with a last day in chapters and in charts' files. */
export function datedWords(
  chapters: readonly Chapter[],
  charts: readonly { file: string; text: string }[],
  ledger: Ledger,
): DatedWords[] {
  const inProse = chapters.flatMap(({ id, file, uses }) =>
    uses
      .filter(({ name }) => name === 'Until')
      .map(({ attributes, line, step, words = '' }) => ({
        ...{ place: step ?? id, until: attributes['date'] ?? '', file, line },
        said: fillFigures(words, ledger),
      })),
  );
  const inCharts = charts.flatMap(({ file, text }) => {
    const counter = new LineCounter();
    const doc = parseDocument(text, { lineCounter: counter });
    const words = chartTextSchema.parse(doc.toJS());
    return Object.entries(words.until).map(([key, last]) => {
      const node = doc.getIn(['until', key], true);
      const line = counter.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0).line;
      const said = wordsAt(words, key) ?? '';
      return { place: `chart ${words.id}`, until: last, said: fillFigures(said, ledger).trim(), file, line };
    });
  });
  return [...inProse, ...inCharts];
}

/**
 * The report on a ledger. In each list what is used comes first; what expires stands by its day.
 * @param records where the bar's record and the model name claims
 */
export function reportOn(
  ledger: Ledger,
  uses: Uses,
  records: readonly RecordUse[],
  words: readonly DatedWords[],
): Report {
  const usedIn = (id: string) => {
    const { places = [], charts = [] } = uses.claims.get(id) ?? {};
    const named = records.filter(({ claim }) => claim === id).map(({ file, part }) => `${file} (${part})`);
    return [
      ...places.map((place) => place.id),
      ...charts.map((chart) => `chart ${chart.id}`),
      ...new Set(named),
    ];
  };
  const entry = ({ id, statement, until, file, line }: Claim, why: string): ReportEntry => ({
    ...{ id, what: 'claim', said: statement, why, until: until ?? null, file, line },
    used: usedIn(id),
  });
  const claims = [...ledger.claims.values()];
  const listed = (why: (claim: Claim) => string | null) =>
    claims.flatMap((claim) => {
      const found = why(claim);
      return found === null ? [] : [entry(claim, found)];
    });
  const best = ({ sources }: Claim) => ledger.sources.get(sources[0] ?? '');
  const unreadSources = [...ledger.sources.values()]
    .filter(({ read }) => read === 'not-read')
    .map((source): ReportEntry => {
      const { id, publisher, title, file, line } = source;
      const behind = uses.sources.get(id);
      return {
        ...{
          id,
          what: 'source',
          said: `${publisher}: ${title}`,
          why: readIn(source, ledger),
          until: null,
          file,
          line,
        },
        used: [...(behind?.claims ?? []), ...(behind?.series ?? []).map((series) => `series ${series}`)],
      };
    });
  const usedFirst = (entries: ReportEntry[]) =>
    entries.sort((a, b) => Number(b.used.length > 0) - Number(a.used.length > 0));
  const expiring = [
    ...listed(({ until, status }) => (until !== undefined && status !== 'superseded' ? 'a claim' : null)),
    ...words.map(({ place, until, said, file, line }): ReportEntry => ({
      ...{ id: place, what: 'words', said, why: 'words', until, file, line, used: [place] },
    })),
  ];
  return {
    superseded: usedFirst(
      listed(({ status, superseded_by: next }) =>
        status === 'superseded' ? (next ? `by ${next}` : 'by nothing that is named') : null,
      ),
    ),
    weak: usedFirst(listed((claim) => (claim.weak ? (claim.caveat ?? '') : null))),
    unread: usedFirst([
      ...listed((claim) => {
        const source = best(claim);
        return source && source.read !== 'full' ? `${source.publisher}: ${readIn(source, ledger)}` : null;
      }),
      ...unreadSources,
    ]),
    unconfirmed: usedFirst(
      listed(({ status }) => (status === 'reported' || status === 'disputed' ? status : null)),
    ),
    single: usedFirst(
      listed((claim) => {
        const source = best(claim);
        return source && claim.sources.length === 1 ? `${source.publisher}, ${source.type}` : null;
      }),
    ),
    expiring: expiring.sort((a, b) => (a.until ?? '').localeCompare(b.until ?? '')),
  };
}

/** The report as text: a list after another, each entry with its reason, its words and where it is used. */
export function reportText(report: Report): string {
  const lists = Object.entries(LISTS) as [keyof Report, string][];
  const heads = lists.map(([name, title]) => `${String(report[name].length).padStart(5)}  ${title}`);
  const bodies = lists.map(([name, title]) => {
    const entries = report[name].map(({ id, said, why, until, file, line, used }) =>
      [
        `  ${until ? `${until}  ` : ''}${id}  ${why}`,
        `    ${said}`,
        `    ${used.length > 0 ? `used in ${used.join(', ')}` : 'not used'}; ${file}:${line}`,
      ].join('\n'),
    );
    return [`${title} (${entries.length})`, ...entries].join('\n\n');
  });
  return [heads.join('\n'), ...bodies].join('\n\n\n');
}
