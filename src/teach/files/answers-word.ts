/** The answers of a lesson for word processors: for teachers, in a file of their own. */
import { interfaceWords } from '../../ledger/interface/words.ts';
import { fill } from '../../ledger/template.ts';
import type { PaperLesson } from '../paper/lesson-sheet.ts';
import { heading, say, wordFile } from './word.ts';

/** @param foot what stands at the foot of each page */
export async function answersWord(
  { title, question, questions, rubric }: PaperLesson,
  foot: string,
): Promise<Uint8Array> {
  const words = interfaceWords().lessonFiles;
  const head = fill(words.answersTitle, { title });
  return await wordFile({
    ...{ title: head, description: question, foot },
    children: [
      heading(head, 1),
      say(words.answersNote, { small: true }),
      heading(words.answersHeading, 2),
      ...questions.flatMap(({ plain, answer }, i) => [
        say(plain, { keepNext: true, bold: true }, `${i + 1}.`),
        say(answer, { after: 160 }),
      ]),
      ...(rubric.length > 0 ? [heading(words.rubric, 2)] : []),
      ...rubric.flatMap(({ criterion, full, part, none }) => [
        say(criterion, { keepNext: true, bold: true }),
        say(full, { keepNext: true }, words.full),
        say(part, { keepNext: true }, words.part),
        say(none, { after: 160 }, words.none),
      ]),
    ],
  });
}
