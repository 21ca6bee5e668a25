/** The handout of a lesson: what of it is printed, and where its pupils begin. */
import { readChapters } from '../../ledger/chapters.ts';
import { lessonPath } from '../../ledger/lesson-links.ts';
import type { Shown } from './picture.ts';
import { sheetOf, type Sheet } from './sheet.ts';

/** Lines to write on with which a second picture still leaves two pages. */
const ROOM_FOR_TWO = 16;

/** A step of a lesson, as paper and files have it. */
export interface PaperStep {
  id: string;
  /** `<chapter>.<step>`, or a path within the site. */
  to: string;
  title: string;
  /** Whether its conclusions are covered at first. */
  hide: boolean;
  /** Of a longer form alone. */
  more: boolean;
}
/** What paper and files need of a lesson; all of its texts are plain. */
export interface PaperLesson {
  id: string;
  title: string;
  question: string;
  steps: readonly PaperStep[];
  questions: readonly { id: string; step: string; lines: number; plain: string; answer: string }[];
  rubric: readonly { criterion: string; full: string; part: string; none: string }[];
}

const told = (id: string) =>
  readChapters()
    .flatMap(({ steps }) => steps)
    .find((step) => step.id === id);

/** What a step of a lesson shows: a step of the story, or of a chart's page. */
function shownAt({ to, hide }: Pick<PaperStep, 'to' | 'hide'>): Shown | null {
  const step = told(to);
  if (step) return { chart: step.chart, step: step.step, hide };
  const [, chart, page, query] = /^\/charts\/([a-z0-9-]+)\/(?:([a-z0-9-]+)\/)?(?:\?(.*))?$/.exec(to) ?? [];
  const named = page ?? new URLSearchParams(query).get('step');
  return chart && named ? { chart, step: named, hide } : null;
}

/** The pictures of a handout: first those that questions are about, in the lesson's order; each once. */
export function shownIn({ steps, questions }: Pick<PaperLesson, 'steps' | 'questions'>): Shown[] {
  const asked = new Set(questions.map(({ step }) => step));
  const ordered = [...steps.filter(({ id }) => asked.has(id)), ...steps.filter(({ id }) => !asked.has(id))];
  const all = ordered.flatMap((step) => shownAt(step) ?? []);
  const once = all.filter(
    ({ chart, step }, at) => all.findIndex((other) => other.chart === chart && other.step === step) === at,
  );
  const lines = questions.reduce((sum, question) => sum + question.lines, 0);
  return once.slice(0, lines <= ROOM_FOR_TWO ? 2 : 1);
}

/** Where a step of a lesson is found, in full: by its page with a preview, but where that would tell what is covered. */
export function stepAddress(step: Pick<PaperStep, 'to' | 'hide'>, home: URL): string {
  const path = told(step.to) && !step.hide ? `/s/${step.to}/` : lessonPath(step);
  return new URL(path.slice(1), home).href;
}

/** @param home the home page in full, with its closing slash */
export async function lessonSheet(lesson: PaperLesson, home: URL): Promise<Sheet> {
  const { title, question, questions } = lesson;
  const first = lesson.steps.find(({ more }) => !more) ?? lesson.steps[0];
  return await sheetOf(
    {
      ...{ title, question, pictures: shownIn(lesson) },
      questions: questions.map(({ id, lines, plain }) => ({ id, lines, text: plain })),
      begin: first ? stepAddress(first, home) : home.href,
    },
    home,
  );
}
