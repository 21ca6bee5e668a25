/** What is wrong with the lessons of one language: their form, their prose, and all that they name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf } from '../corrections/check.ts';
import { chapterFrom, type Chapter } from '../ledger/chapters.ts';
import { checkChapter } from '../ledger/check-chapter.ts';
import { checkCurrentProse } from '../ledger/check-current.ts';
import { checkLesson } from '../ledger/check-lessons.ts';
import type { LessonsKnown } from '../ledger/lesson-links.ts';
import { loadLessons, loadStandards } from '../ledger/lessons.ts';
import { ContentError, type Problem } from '../ledger/problem.ts';
import { STATUSES, TOPICS } from '../ledger/schema.ts';
import type { Ledger } from '../ledger/types.ts';
import { outcomeOf, settingsIn } from '../teach/outcome.ts';

/** What of a project lessons may name. */
interface Project {
  root: string;
  lang: string;
  ledger: Ledger;
  chapters: readonly Chapter[];
  charts: ReadonlyMap<string, ReadonlySet<string>>;
  terms: ReadonlySet<string>;
  today: string;
}

/** What something throws, in words; null where it throws nothing, or what other files are told of already. */
function refusal(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ContentError) return null;
    return (error as Error).message;
  }
}

/** How many claims a filter of the page of sources lets through by topic and status; null for one that it does not know. */
function found({ claims }: Ledger, query: URLSearchParams): number | null {
  const [topic, status] = [query.get('topic'), query.get('status')];
  const known = [...query.keys()].every((key) => ['topic', 'status', 'q'].includes(key));
  const among = (value: string | null, all: readonly string[]) => value === null || all.includes(value);
  if (!known || !among(topic, TOPICS) || !among(status, STATUSES)) return null;
  return [...claims.values()].filter(
    (claim) => (topic === null || claim.topic === topic) && (status === null || claim.status === status),
  ).length;
}

export function checkLessons({ root, lang, ledger, chapters, charts, terms, today }: Project): Problem[] {
  const { lessons, problems } = loadLessons(root, () => null, lang);
  const { standards, problems: unread } = loadStandards(root, lang);
  const known: LessonsKnown = {
    ...{ charts, terms, story: new Set(addressesOf(chapters).keys()) },
    standards: new Set(standards.keys()),
    claims: new Set(ledger.claims.keys()),
    lessons: new Set(lessons.map(({ id }) => id)),
    found: (query) => found(ledger, query),
    settings: (query) => refusal(() => settingsIn(query)),
    result: (attributes) => refusal(() => outcomeOf(attributes)),
  };
  const orders = new Map(lessons.map(({ order, id }) => [order, id]));
  return [
    ...unread,
    ...problems,
    ...lessons.flatMap((lesson) => {
      const { id, file, order } = lesson;
      const text = readFileSync(join(root, file), 'utf8');
      const prose = chapterFrom(id, file, text);
      const twice: Problem = {
        ...{ file, line: lesson.lineOf(['order']), id, message: `another lesson has the order ${order}` },
        remedy: 'Give one of the two another number',
      };
      return [
        ...checkChapter(prose, text, ledger, { terms, steps: charts }),
        ...checkCurrentProse(prose, ledger, today),
        ...checkLesson(lesson, text, known),
        ...(orders.get(order) === id ? [] : [twice]),
      ];
    }),
  ];
}
