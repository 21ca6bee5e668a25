/** The handout for word processors: what is on the page, to change as a class needs it. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx';
import { rasterize } from '../../export/png-file.ts';
import { interfaceWords } from '../../ledger/interface/words.ts';
import { fill } from '../../ledger/template.ts';
import { pngOf } from '../paper/picture.ts';
import type { Sheet } from '../paper/sheet.ts';
import { qrSvg } from './qr.ts';
import { heading, image, mm, ruled, say, way, wordFile } from './word.ts';

/** Millimetres between the margins. */
const COLUMN = 175;
const QR = 24;
/** Of a picture's height: two of them and the lines leave two pages. */
const TALLEST = 82;

/** Name and date, each with a line that ends where the next begins. */
const nameLine = (name: string, date: string) =>
  new Paragraph({
    spacing: { before: 40, after: 80 },
    tabStops: [
      { type: TabStopType.LEFT, position: mm(112), leader: 'underscore' },
      { type: TabStopType.LEFT, position: mm(116) },
      { type: TabStopType.RIGHT, position: mm(COLUMN), leader: 'underscore' },
    ],
    children: [new TextRun(`${name} \t\t${date} \t`)],
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;

const cell = (width: number, children: Paragraph[]) =>
  new TableCell({
    ...{ children, borders: BARE, margins: { left: 0, right: 0 }, verticalAlign: VerticalAlignTable.CENTER },
    width: { size: mm(width), type: WidthType.DXA },
  });

/** Question, the way to begin, and its code beside them. */
async function beginning({ question, begin, typed }: Sheet): Promise<Table> {
  const words = interfaceWords().handout;
  const svg = qrSvg(begin);
  const modules = Number(/ width="(\d+)"/.exec(svg)?.[1]);
  const png = await rasterize(svg, 8, { density: (8 * modules * 25.4) / QR, xmp: '' });
  const code = new Paragraph({ children: [image(1, png, fill(words.code, { address: typed }), QR, QR)] });
  return new Table({
    width: { size: mm(COLUMN), type: WidthType.DXA },
    columnWidths: [mm(COLUMN - QR - 4), mm(QR + 4)],
    borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        children: [
          cell(COLUMN - QR - 4, [
            say(question, { italics: true }),
            say(words.begin, { small: true, after: 0 }),
            new Paragraph({ children: [way(typed, begin)] }),
          ]),
          cell(QR + 4, [code]),
        ],
      }),
    ],
  });
}

/** The file. */
export async function handoutWord(sheet: Sheet): Promise<Uint8Array> {
  const words = interfaceWords().handout;
  const pictures = await Promise.all(
    sheet.pictures.map(async (picture, i): Promise<FileChild[]> => {
      const height = Math.min(TALLEST, (COLUMN * picture.height) / picture.width);
      const run = image(
        i + 2,
        await pngOf(picture),
        picture.alt,
        (height * picture.width) / picture.height,
        height,
      );
      const number = String(i + 1);
      return [
        new Paragraph({ keepNext: true, spacing: { before: 80 }, children: [run] }),
        say(`${fill(words.picture, { number, caption: picture.caption })} ${picture.sources}`, {
          small: true,
        }),
      ];
    }),
  );
  const questions = sheet.questions.flatMap(({ text, lines }, i) => [
    say(text, { keepNext: true, after: 0 }, `${i + 1}.`),
    ...ruled(lines),
  ]);
  const boxes = sheet.boxes.flatMap(({ name, hint, lines }) => [
    say(hint, { small: true, keepNext: true, after: 0 }, name),
    ...ruled(lines),
  ]);
  return await wordFile({
    title: fill(words.title, { title: sheet.title }),
    description: sheet.question,
    foot: sheet.terms,
    children: [
      heading(sheet.title, 1),
      nameLine(words.name, words.date),
      await beginning(sheet),
      ...pictures.flat(),
      ...(sheet.initials ? [say(sheet.initials, { small: true })] : []),
      heading(words.questions, 2),
      ...questions,
      heading(words.boxes, 2),
      ...boxes,
    ],
  });
}
