/** Everything of all lessons that one can take along: handouts to change, their pictures, and apart from them the answers. */
import { LICENCE } from '../../export/licence.ts';
import { zipOf } from '../../export/zip.ts';
import { interfaceWords } from '../../ledger/interface/words.ts';
import { fill } from '../../ledger/template.ts';
import { lessonSheet, type PaperLesson } from '../paper/lesson-sheet.ts';
import { pngOf } from '../paper/picture.ts';
import { pictureName } from '../paper/sheet.ts';
import { answersWord } from './answers-word.ts';
import { handoutWord } from './handout-word.ts';

type File = readonly [name: string, content: string | Uint8Array];

function readMe(home: URL): string {
  const { readMe: words, answersFolder } = interfaceWords().lessonFiles;
  return [
    ...[words.title, '='.repeat(words.title.length), ''],
    ...[fill(words.what, { url: new URL('teach/', home).href }), ''],
    ...[`- ${words.handouts}`, `- ${words.pictures}`],
    ...[`- ${fill(words.answers, { folder: answersFolder })}`, ''],
    ...[fill(words.licence, LICENCE), ''],
  ].join('\n');
}

/** @param home the home page in full, with its closing slash */
export async function lessonsZip(lessons: readonly PaperLesson[], home: URL): Promise<Uint8Array> {
  const { answersFolder } = interfaceWords().lessonFiles;
  const files = await Promise.all(
    lessons.map(async (lesson): Promise<{ open: File[]; answers: File }> => {
      const sheet = await lessonSheet(lesson, home);
      const pictures = sheet.pictures.map(async (picture, i): Promise<File> => [
        `${lesson.id}/${pictureName(i)}.png`,
        await pngOf(picture),
      ]);
      return {
        open: [[`${lesson.id}/handout.docx`, await handoutWord(sheet)], ...(await Promise.all(pictures))],
        answers: [`${answersFolder}/${lesson.id}.docx`, await answersWord(lesson, sheet.terms)],
      };
    }),
  );
  return zipOf([
    ['README.txt', readMe(home)],
    ...files.flatMap(({ open }) => open),
    ...files.map(({ answers }) => answers),
  ]);
}
