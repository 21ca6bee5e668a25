/**
 * What in a picture gives its answer away. Numbers on axes and names of things are the question; sentences, verdicts and
 * sums in bold type are the answer, in every chart alike. Pure.
 */

/** One line of text in a picture. */
export interface Line {
  text: string;
  x: number;
  y: number;
  /** Pixels. */
  size: number;
  bold: boolean;
  /** Space separated. */
  classes: string;
}

/** In place of a covered number. */
const ASK = '?';
/** A sum, a share or a count; not part of a word, a short year or a year with its season. */
const NUMBER = /(?<![\w’/,.])[−+-]?\$?\d(?:[\d,.]*\d)?(?:tn|bn|m|%|×)?(?![\w/])/g;
const YEAR = /^(19|20)\d\d$/;
/** Lines of a paragraph stand closer than this many times their size. */
const LEADING = 1.7;

/** Words in which the record speaks, not the picture. */
const quoted = (text: string): boolean => /^[“‘„«[]/.test(text);
const isSentence = (text: string): boolean => /[.!?…]$/.test(text) && text.split(' ').length > 3;
const withoutNumbers = (text: string): string =>
  text.replace(NUMBER, (number) => (YEAR.test(number) ? number : ASK));

const isVerdict = (lines: readonly Line[]): boolean =>
  lines[0]?.bold === true && /: ./.test(wholeOf(lines)) && !quoted(wholeOf(lines));
const wholeOf = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .trim();

/** A paragraph's lines as they may be read before the answer. */
function coverParagraph(lines: readonly Line[]): string[] {
  const texts = lines.map(({ text }) => text);
  const whole = wholeOf(lines);
  const [first] = lines;
  if (!first || quoted(whole) || first.classes.split(' ').includes('t-axis')) return texts;
  if (isVerdict(lines) || isSentence(whole)) return texts.map(() => '');
  if (first.bold) return texts.map(withoutNumbers);
  const colon = whole.indexOf(': ');
  let at = 0;
  return texts.map((text) => {
    const from = Math.max(0, colon - at);
    at += text.length + 1;
    return colon < 0 ? text : text.slice(0, from) + withoutNumbers(text.slice(from));
  });
}

const isBelow = (line?: Line, before?: Line): boolean =>
  line !== undefined &&
  before !== undefined &&
  line.x === before.x &&
  line.y > before.y &&
  line.y - before.y <= LEADING * Math.max(line.size, before.size);
const follows = (line: Line, before: Line): boolean =>
  isBelow(line, before) &&
  line.size === before.size &&
  line.bold === before.bold &&
  line.classes === before.classes;

/**
 * The lines of a picture as they may be read before the answer, each in its place; empty where nothing of one may.
 * @param lines in painting order: those of a paragraph follow one another
 */
export function coverLines(lines: readonly Line[]): string[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (last && before && follows(line, before)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.flatMap((lines, i) => {
    const before = paragraphs[i - 1];
    // What stands below a verdict explains it.
    const explains = before && isVerdict(before) && isBelow(lines[0], before.at(-1));
    return explains ? lines.map(() => '') : coverParagraph(lines);
  });
}
