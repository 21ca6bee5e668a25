/** The lessons as links for a learning platform. Their answers are not among them. */
import { zipOf } from '../../export/zip.ts';
import { interfaceWords } from '../../ledger/interface/words.ts';
import { LANG } from '../../ledger/languages.ts';
import { fill } from '../../ledger/template.ts';
import { stepAddress, type PaperLesson } from '../paper/lesson-sheet.ts';
import { cartridgeFiles } from './cartridge.ts';

/** @param home the home page in full, with its closing slash */
export function lessonsCartridge(lessons: readonly PaperLesson[], home: URL): Uint8Array {
  const words = interfaceWords().lessonFiles;
  const groups = lessons.map(({ id, title, steps }) => ({
    title,
    links: [
      { title: fill(words.page, { title }), url: new URL(`teach/${id}/`, home).href },
      { title: fill(words.handout, { title }), url: new URL(`teach/${id}/handout/`, home).href },
      ...steps.map((step) => ({
        title: fill(words.step, { title, step: step.title }),
        url: stepAddress(step, home),
      })),
    ],
  }));
  return zipOf(
    cartridgeFiles({
      ...{ title: words.cartridge, description: words.cartridgeText },
      ...{ language: LANG, groups },
    }),
  );
}
