/** The rules of a lesson: what it names exists, its minutes add up, every question has its answer, its links land. */
import type { LessonsKnown } from './lesson-links.ts';
import { wrongLink } from './lesson-links.ts';
import { standardSteps, type Lesson } from './lessons.ts';
import type { Problem } from './problem.ts';
import { parseProse, treeOf, typedNumerals, type Node } from './prose.ts';

type Report = (line: number, id: string, message: string, remedy: string) => void;

const NAME = /^[a-z0-9-]+$/;

/** Texts of the head that pupils or teachers read; grades and codes are names. */
function headTexts(lesson: Lesson): [path: (string | number)[], text: string][] {
  const { title, question, objectives, materials, misconceptions, rubric } = lesson;
  const each = (name: string, list: readonly Record<string, string>[]) =>
    list.flatMap((one, i) =>
      Object.entries(one).map(([key, text]): [(string | number)[], string] => [[name, i, key], text]),
    );
  return [
    [['title'], title],
    [['question'], question],
    ...objectives.map((text, i): [(string | number)[], string] => [['objectives', i], text]),
    ...materials.map((text, i): [(string | number)[], string] => [['materials', i], text]),
    ...each('misconceptions', misconceptions),
    ...each('rubric', rubric),
  ];
}

function checkHead(lesson: Lesson, known: LessonsKnown, at: Report): void {
  for (const [path, text] of headTexts(lesson))
    for (const typed of typedNumerals(text))
      at(
        lesson.lineOf(path),
        lesson.id,
        `"${typed}" is typed into the head`,
        'Say it in words, or move it into the body, where <Fig> writes it',
      );
  lesson.standards.forEach((code, i) => {
    if (known.standards.has(code)) return;
    const remedy = 'Add it to content/en/standards.yaml, or correct the code';
    at(lesson.lineOf(['standards', i]), code, 'there is no standard of this code', remedy);
  });
  lesson.vocabulary.forEach((term, i) => {
    if (known.terms.has(term)) return;
    const remedy = 'Add it to content/en/glossary/terms.yaml, or correct the id';
    at(lesson.lineOf(['vocabulary', i]), term, 'the glossary has no such term', remedy);
  });
}

/** Names that stand twice, or have another form than names have. */
function checkNames(list: readonly { id: string; line: number }[], what: string, at: Report): void {
  const seen = new Set<string>();
  for (const { id, line } of list) {
    if (!NAME.test(id))
      at(line, id || '(none)', `a ${what} has an id in small letters, digits and hyphens`, 'Write id="…"');
    else if (seen.has(id)) at(line, id, `this ${what} stands twice`, 'Give one of the two another id');
    seen.add(id);
  }
}

const sum = (steps: readonly { minutes: number }[]) => steps.reduce((all, { minutes }) => all + minutes, 0);

function checkTime(lesson: Lesson, at: Report): void {
  const { steps, minutes, variants, lineOf } = lesson;
  for (const { id, line, minutes: taken } of steps)
    if (!Number.isInteger(taken) || taken < 1)
      at(line, id, 'a step takes whole minutes', 'Write minutes={4}');
  const standard = sum(standardSteps(lesson));
  if (standard !== minutes)
    at(
      lineOf(['minutes']),
      lesson.id,
      `the steps take ${standard} minutes together, and the lesson states ${minutes}`,
      'Change one of the two; a step marked "more" is for a longer form and does not count',
    );
  variants.forEach(({ minutes: stated, steps: names }, i) => {
    const form = `${lesson.id} in ${stated} minutes`;
    names.forEach((name, k) => {
      if (steps.some(({ id }) => id === name)) return;
      const remedy = `Name one of: ${steps.map(({ id }) => id).join(', ')}`;
      at(lineOf(['variants', i, 'steps', k]), form, `the lesson has no step "${name}"`, remedy);
    });
    const taken = sum(steps.filter(({ id }) => names.includes(id)));
    if (taken === stated) return;
    const message = `its steps take ${taken} minutes together`;
    at(lineOf(['variants', i]), form, message, 'Name other steps, or state other minutes');
  });
}

function checkSteps({ steps }: Lesson, known: LessonsKnown, at: Report): void {
  checkNames(steps, 'step', at);
  for (const { id, line, to, title, hide } of steps) {
    if (!title) at(line, id, 'this step has no title', 'Write title="…"');
    const wrong = to === '' ? 'this step leads nowhere' : wrongLink(to, known);
    if (wrong) at(line, id, wrong, 'Write to="<chapter>.<step>", or a path within the site with its query');
    else if (hide && /^\/sources\//.test(to))
      at(line, id, 'nothing is covered on the page of sources', 'Take hide away');
  }
}

function checkQuestions(lesson: Lesson, at: Report): void {
  const { questions, answers, steps } = lesson;
  checkNames(questions, 'question', at);
  for (const { id, step, line, lines, plain } of questions) {
    const place = steps.find((one) => one.id === step);
    if (!place) {
      const remedy = `Name one of: ${steps.map((one) => one.id).join(', ')}`;
      at(line, id, `the lesson has no step "${step}"`, remedy);
    } else if (place.more)
      at(
        line,
        id,
        `"${step}" is of a longer form, and the handout is for the standard one`,
        'Ask it elsewhere',
      );
    if (!Number.isInteger(lines) || lines < 1 || lines > 12)
      at(line, id, 'a question has one to twelve lines to write on', 'Write lines={3}');
    if (!plain) at(line, id, 'this question says nothing', 'Write it between the tags');
    const given = answers.filter(({ to }) => to === id);
    if (given.length === 0)
      at(line, id, 'this question has no answer', `Write <WorkedAnswer to="${id}">…</WorkedAnswer>`);
    const [, second] = given;
    if (second) at(second.line, id, 'this question has two answers', 'Make one of the two');
  }
  for (const { to, line, plain } of answers) {
    if (!questions.some(({ id }) => id === to)) {
      const remedy = `Name one of: ${questions.map(({ id }) => id).join(', ')}`;
      at(line, to || '(none)', 'this answer is to no question', remedy);
    } else if (!plain) at(line, to, 'this answer says nothing', 'Write it between the tags');
  }
}

/** Links and results in the body. */
function checkBody(lesson: Lesson, text: string, known: LessonsKnown, at: Report): void {
  const links = (node: Node): Node[] => [
    ...(node.type === 'link' ? [node] : []),
    ...(node.children ?? []).flatMap(links),
  ];
  for (const { url = '', position } of links(treeOf(text))) {
    const wrong = wrongLink(url.replace(/^#/, ''), known);
    if (wrong) at(position?.start.line ?? 1, url, wrong, 'Correct the link');
  }
  for (const { name, line, attributes } of parseProse(text).uses) {
    if (name === 'Result') {
      const wrong = known.result(attributes);
      if (wrong) at(line, lesson.id, `<Result>: ${wrong}`, 'See src/teach/outcome.ts for what it takes');
    }
    if (name === 'Quote' && attributes['inline'] === undefined)
      at(line, attributes['claim'] ?? '', 'lessons quote in a sentence', 'Write <Quote claim="…" inline />');
  }
}

/**
 * What is wrong with a lesson besides its prose, which is checked as a chapter's is.
 * @param text of its file
 */
export function checkLesson(lesson: Lesson, text: string, known: LessonsKnown): Problem[] {
  const problems: Problem[] = [];
  const { file } = lesson;
  const at: Report = (line, id, message, remedy) => problems.push({ file, line, id, message, remedy });
  checkHead(lesson, known, at);
  checkTime(lesson, at);
  checkSteps(lesson, known, at);
  checkQuestions(lesson, at);
  checkBody(lesson, text, known, at);
  return problems;
}
