/**
 * What documents for word processors have in common: type, lines to write on, and bytes that depend on the content
 * alone.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
  type ISpacingProperties,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { zipOf } from '../../export/zip.ts';
import { SITE } from '../../ledger/site-language.ts';

/** Twentieths of a point, the unit of the format. */
const TWIPS = { millimetre: 1440 / 25.4 } as const;
export const mm = (millimetres: number): number => Math.round(millimetres * TWIPS.millimetre);
/** Pixels of an inch's ninety-sixth, in which the library sizes pictures. */
const pixels = (millimetres: number) => (millimetres * 96) / 25.4;

/** US Letter; what stands on it fits A4 too, where a program prints on it without scaling. */
const PAGE = { width: mm(215.9), height: mm(279.4) } as const;
const MARGIN = { top: mm(13), bottom: mm(13), left: mm(20), right: mm(20), footer: mm(8), header: mm(6) };
/** Between two lines to write on. */
const LINE = mm(8);
const GREY = '767676';

export const heading = (text: string, level: 1 | 2, spacing: ISpacingProperties = {}): Paragraph =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    spacing,
    children: [new TextRun(text)],
  });

export interface Said {
  bold?: boolean;
  small?: boolean;
  italics?: boolean;
  keepNext?: boolean;
  after?: number;
}

/** A paragraph; with a lead in bold, where one is given. */
export const say = (
  text: string,
  { bold, small, italics, keepNext, after = 60 }: Said = {},
  lead = '',
): Paragraph =>
  new Paragraph({
    keepLines: true,
    ...(keepNext ? { keepNext } : {}),
    spacing: { after },
    children: [
      ...(lead ? [new TextRun({ text: `${lead} `, bold: true })] : []),
      new TextRun({
        text,
        ...{ bold: bold ?? false, italics: italics ?? false },
        ...(small ? { size: 17, color: '444444' } : {}),
      }),
    ],
  });

/** Lines to write on. */
export const ruled = (count: number): Paragraph[] =>
  Array.from(
    { length: count },
    (_, i) =>
      new Paragraph({
        keepLines: true,
        ...(i < count - 1 ? { keepNext: true } : {}),
        spacing: { before: 0, after: i === count - 1 ? 120 : 0, line: LINE, lineRule: 'exact' },
        border: {
          bottom: { style: BorderStyle.SINGLE, size: 4, color: GREY, space: 0 },
          // Neighbours with the same border would share one box.
          between: { style: BorderStyle.SINGLE, size: 4, color: GREY, space: 0 },
        },
        children: [],
      }),
  );

/** An address to follow. */
export const way = (text: string, address: string): ExternalHyperlink =>
  new ExternalHyperlink({ link: address, children: [new TextRun({ text, style: 'Hyperlink' })] });

/**
 * A picture as wide as is said, in millimetres.
 * @param id its number in the document: the library counts on from document to document
 */
export function image(id: number, png: Uint8Array, alt: string, width: number, height: number): ImageRun {
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { id: String(id), name: `image-${id}`, title: '', description: alt },
  });
}

/** A text in the middle of its line, small. */
const foot = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, size: 16, color: '444444' })],
  });

/** The day that a document says it was made: none of its own, so that the same content is the same file. */
const DAY = '2000-01-01T00:00:00Z';

/** The parts of a package with ids and dates that depend on nothing but their order. */
function settled(packed: Uint8Array): Uint8Array {
  const parts = unzipSync(packed);
  const ids = new Map<string, string>();
  const settledText = (text: string) =>
    text
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${DAY}`)
      // Links and pictures are named at random.
      .replaceAll(/"(?:rId)?([a-z0-9_-]{21})"/g, (whole, id: string) => {
        if (!ids.has(id)) ids.set(id, `link${ids.size + 1}`);
        return whole.replace(/"(?:rId)?[^"]*"/, `"${ids.get(id) ?? id}"`);
      });
  const names = Object.keys(parts).sort(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'),
  );
  return zipOf(
    names.map((name) => {
      const bytes = parts[name]!;
      return [name, /\.(xml|rels)$/.test(name) ? settledText(strFromU8(bytes)) : bytes] as const;
    }),
  );
}

/** A document as a file. */
export async function wordFile(about: {
  title: string;
  description: string;
  foot: string;
  children: readonly FileChild[];
}): Promise<Uint8Array> {
  const { title, description, children } = about;
  const head = { font: 'Georgia', bold: true, color: '000000' } as const;
  const file = new Document({
    ...{ title, description, creator: 'Backstop', lastModifiedBy: 'Backstop' },
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21, language: { value: SITE.locale } } },
        heading1: { run: { ...head, size: 36 }, paragraph: { spacing: { after: 40 } } },
        heading2: { run: { ...head, size: 25 }, paragraph: { spacing: { before: 120, after: 60 } } },
        hyperlink: { run: { color: '000000', underline: {} } },
      },
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: { default: new Footer({ children: [foot(about.foot)] }) },
        children: [...children],
      },
    ],
  });
  return settled(await Packer.toBuffer(file));
}
