import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { lessonSheet, type PaperLesson } from '../paper/lesson-sheet.ts';
import { handoutWord } from './handout-word.ts';
import { lessonsCartridge } from './lessons-cartridge.ts';
import { lessonsZip } from './lessons-zip.ts';

const HOME = new URL('https://site.test/base/');
const step = (id: string, to: string, hide = false) => ({
  id,
  to,
  title: `Step ${id}`,
  hide,
  more: false,
  ...{ minutes: 5, line: 1 },
});
const LESSON: PaperLesson = {
  ...{ id: 'one', title: 'One & only', question: 'Who “pays” <now>?' },
  steps: [
    step('draw', 'revenue.your-line', true),
    step('record', 'revenue.record'),
    step('lab', '/scenarios/?m=1&r30=280'),
  ],
  questions: [
    { id: 'why', step: 'record', lines: 3, line: 1, plain: 'Why are there four bars?', answer: 'SECRET-1' },
    { id: 'what', step: 'draw', lines: 2, line: 1, plain: 'What is $5 & more?', answer: 'SECRET-2' },
  ],
  rubric: [{ criterion: 'Reads', full: 'SECRET-3', part: 'some', none: 'little' }],
};

const textOf = (bytes: Uint8Array | undefined) => strFromU8(bytes!);
/** The parts of a document, each read as XML. */
function partsOf(docx: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(docx)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(
    parts.map(([name, bytes]) => {
      const xml = textOf(bytes);
      new DOMParser({
        onError: (level, message) => {
          throw new Error(`${name}: ${level}: ${message}`);
        },
      }).parseFromString(xml, 'text/xml');
      return [name, xml];
    }),
  );
}
const said = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join(' ');

afterEach(() => {
  vi.useRealTimers();
});

test('a handout for word processors has what is on the page, and no answer', async () => {
  const docx = await handoutWord(await lessonSheet(LESSON, HOME));
  const parts = partsOf(docx);
  const document = parts.get('word/document.xml')!;
  for (const words of [
    'One &amp; only',
    'Why are there four bars?',
    'What is $5 &amp; more?',
    'I notice',
    'My headline',
  ])
    expect(said(document)).toContain(words);
  expect(said(parts.get('word/footer1.xml')!)).toContain('CC BY 4.0');
  const links = parts.get('word/_rels/document.xml.rels')!;
  expect(links).toContain('Target="https://site.test/base/?hide=end"');
  expect(document).toContain('w:anchor="revenue.your-line"');
  expect(Object.keys(unzipSync(docx)).filter((name) => name.endsWith('.png'))).toHaveLength(3);
  for (const id of document.matchAll(/r:(?:id|embed|link)="([^"]*)"/g))
    expect(links).toContain(`Id="${id[1]}"`);
  expect([...parts.values()].join('')).not.toContain('SECRET');
});

test('the archive keeps the answers in a folder of their own, and the cartridge has none', async () => {
  const files = unzipSync(await lessonsZip([LESSON], HOME));
  expect(Object.keys(files)).toEqual([
    'README.txt',
    'one/handout.docx',
    'one/picture-1.png',
    'one/picture-2.png',
    'ANSWERS-for-teachers-only/one.docx',
  ]);
  const answers = said(partsOf(files['ANSWERS-for-teachers-only/one.docx']!).get('word/document.xml')!);
  for (const secret of ['SECRET-1', 'SECRET-2', 'SECRET-3']) expect(answers).toContain(secret);
  expect(textOf(files['README.txt'])).toContain('ANSWERS-for-teachers-only');
  const cartridge = Object.values(unzipSync(lessonsCartridge([LESSON], HOME)))
    .map(textOf)
    .join('');
  const urls = [...cartridge.matchAll(/<url href="([^"]*)"/g)].map(([, url]) => url);
  expect(urls).toEqual([
    'https://site.test/base/teach/one/',
    'https://site.test/base/teach/one/handout/',
    'https://site.test/base/?hide=end#revenue.your-line',
    'https://site.test/base/s/revenue.record/',
    'https://site.test/base/scenarios/?m=1&amp;r30=280',
  ]);
});

test('the same lessons are the same bytes on another day', async () => {
  const [word, zip] = [await handoutWord(await lessonSheet(LESSON, HOME)), await lessonsZip([LESSON], HOME)];
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2031, 5, 5) });
  // A lesson of its own: what was drawn for the first is not taken again.
  const again = structuredClone(LESSON);
  expect(Buffer.compare(word, await handoutWord(await lessonSheet(again, HOME)))).toBe(0);
  expect(Buffer.compare(zip, await lessonsZip([again], HOME))).toBe(0);
});
