/** The handout of a lesson: what of it is printed, and where its pupils begin. */
import { stepOf } from '../../ledger/chapters.ts';
import { lessonPath } from '../../ledger/lesson-links.ts';
import { standardSteps, type Lesson, type LessonStep } from '../../ledger/lessons.ts';
import { remember } from '../../ledger/remember.ts';
import { shownAt, type Shown } from '../shown.ts';
import { pictureOf, type Picture } from './picture.ts';
import { sheetOf, type Sheet } from './sheet.ts';

/** Lines to write on with which a second picture still leaves two pages. */
const ROOM_FOR_TWO = 16;

/** What paper and files need of a lesson. */
export type PaperLesson = Pick<Lesson, 'id' | 'title' | 'question' | 'steps' | 'questions' | 'rubric'>;

/** What the pictures of a handout show: first those that questions are about, in the lesson's order; each once. */
export function shownIn({ steps, questions }: PaperLesson): Shown[] {
  const asked = new Set(questions.map(({ step }) => step));
  const ordered = [...steps.filter(({ id }) => asked.has(id)), ...steps.filter(({ id }) => !asked.has(id))];
  const all = ordered.flatMap((step) => shownAt(step) ?? []);
  const once = all.filter(
    ({ chart, step }, at) => all.findIndex((other) => other.chart === chart && other.step === step) === at,
  );
  const lines = questions.reduce((sum, question) => sum + question.lines, 0);
  return once.slice(0, lines <= ROOM_FOR_TWO ? 2 : 1);
}

/** The pictures of a handout, drawn once for its page and all of its files. */
const picturesOf = remember((lesson: PaperLesson): Promise<Picture[]> =>
  Promise.all(shownIn(lesson).map(pictureOf)),
);

/** Where a step of a lesson is found, in full: by its page with a preview, but where that would tell what is covered. */
export function stepAddress(step: Pick<LessonStep, 'to' | 'hide'>, home: URL): string {
  const path = stepOf(step.to) && !step.hide ? `/s/${step.to}/` : lessonPath(step);
  return new URL(path.slice(1), home).href;
}

/** @param home the home page in full, with its closing slash */
export async function lessonSheet(lesson: PaperLesson, home: URL): Promise<Sheet> {
  const { title, question, questions } = lesson;
  const first = standardSteps(lesson)[0] ?? lesson.steps[0];
  return sheetOf(
    {
      ...{ title, question, pictures: await picturesOf(lesson) },
      questions: questions.map(({ id, lines, plain }) => ({ id, lines, text: plain })),
      begin: first ? stepAddress(first, home) : home.href,
    },
    home,
  );
}
