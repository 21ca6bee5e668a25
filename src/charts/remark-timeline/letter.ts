/** The letter as a page: two paragraphs with their cuts shown, and at its margin the two ways to read them. */
import { formatNumber } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { rectangle, write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { RemarkData } from './data.ts';
import { marksOf, setWords, sizesFrom, stretchesOf, type Set } from './setting.ts';
import type { Passage } from './keys.ts';

/** From this width on the readings stand beside the page. */
const BESIDE = 620;
const PAD = 12;
/** Room for the two brackets. */
const MARGIN = 44;
const PARAGRAPHS: readonly (readonly Passage[])[] = [
  ['heading', 'centers'],
  ['makers', 'loans'],
];
/** What is left of the letter where there is little room. */
const BRIEFLY: readonly (readonly Passage[])[] = [['centers'], ['makers', 'loans']];

interface Page {
  paragraphs: { key: string; set: Set; marked: readonly string[]; claim: string }[];
  readings: [Set, Set];
  beside: boolean;
  page: number;
  height: number;
}

/** A bracket along one or both paragraphs. */
const bracket = (x: number, y0: number, y1: number) =>
  `M${num(x - 6)},${num(y0)}H${num(x)}V${num(y1)}H${num(x - 6)}`;

export function letter(data: RemarkData, { width, height }: Size): Mark[] {
  const { words } = data;
  const { passages, day } = data.letter;
  const { label } = typeFor(width);
  const beside = width >= BESIDE;
  const page = beside ? Math.min(width * 0.6, 620) : width - MARGIN;
  const head = Math.round(label * 1.5);
  const gap = label;
  const textOf = (keys: readonly Passage[], brief: boolean) => {
    const parts = keys.map((key) => (brief && passages[key].tiny) || passages[key].words);
    // What stands between two passages is cut, and so may be what stands before and after.
    return `${words.cut} ${parts.join(` ${words.cut} `)} ${words.cut}`;
  };
  const tryAt = (size: number, brief: boolean): Page => {
    const shown = brief ? BRIEFLY : PARAGRAPHS;
    const paragraphs = shown.map((keys, i) => ({
      key: `paragraph-${i}`,
      set: setWords(textOf(keys, brief), page - 2 * PAD, size),
      marked: keys.flatMap((key) => passages[key].tiny ?? []),
      claim: passages[keys.at(-1) ?? 'loans'].claim,
    }));
    const room = beside ? width - page - MARGIN - 10 : width;
    const side = beside ? Math.max(label, Math.min(size, 18)) : label;
    const reading = (number: number, text: string) =>
      setWords(fill(words.numbered, { number: formatNumber(number), reading: text }), room, side);
    const readings: [Set, Set] = [
      reading(1, brief ? words.oneBriefly : words.one),
      reading(2, brief ? words.otherBriefly : words.other),
    ];
    const sheet = head + paragraphs.reduce((sum, { set }) => sum + set.height + gap, 0) + PAD;
    const below = beside ? 0 : readings.reduce((sum, set) => sum + set.height + 4, 6);
    const aside = readings.reduce((sum, set) => sum + set.height + gap, head);
    return { paragraphs, readings, beside, page, height: beside ? Math.max(sheet, aside) : sheet + below };
  };
  const tries = [
    ...sizesFrom(Math.min(26, Math.round(width / 22)), 13).map((size) => tryAt(size, false)),
    ...sizesFrom(18, 12).map((size) => tryAt(size, true)),
  ];
  const set = tries.find((one) => one.height <= height) ?? tries.at(-1)!;
  const from = [words.letter, words.letterBriefly].map((text) => fill(text, { day }));
  const room = (text: string) => textWidth(text, { size: label }) <= page - 2 * PAD;
  return draw(set, { width, height, label, head, gap, from: from.find(room) ?? from.at(-1) ?? '' });
}

function draw(
  { paragraphs, readings, beside, page, height: needed }: Page,
  at: Size & { label: number; head: number; gap: number; from: string },
): Mark[] {
  const { height, label, head, gap, from } = at;
  const top = Math.max(0.75, (height - needed) / 3);
  const edges: { y0: number; y1: number }[] = [];
  const marks: Mark[] = [];
  let y = top + head + 4;
  for (const { key, set, marked, claim } of paragraphs) {
    const { leading, size, height: tall } = set;
    const from = y;
    const d = marked
      .flatMap((passage) => stretchesOf(set, passage))
      .map(({ line, x0, x1 }) => {
        const base = from + line * leading + leading / 2;
        return rectangle(PAD + x0 - 2, base - size * 0.58, PAD + x1 + 2, base + size * 0.62);
      });
    marks.push(
      { kind: 'path', key: `${key}-marked`, d: d.join(''), classes: 'marker' },
      ...marksOf(key, set, { x: PAD, y, claim }),
    );
    edges.push({ y0: y, y1: y + tall });
    y += tall + gap;
  }
  const bottom = y - gap + PAD;
  const [first, second] = edges;
  if (!first || !second) return marks;
  const sides = [
    { key: 'one', x: page + 14, y0: second.y0, y1: second.y1 },
    { key: 'other', x: page + 34, y0: first.y0, y1: second.y1 },
  ];
  let below = bottom + 6;
  const right = page + MARGIN + 10;
  return [
    { kind: 'path', key: 'sheet', d: rectangle(0.75, top, page, bottom), classes: 'sheet' },
    write('from', from, { x: PAD, y: top + head / 2 + label * 0.35 + 3, size: label, classes: 't-muted' }),
    ...marks,
    ...sides.flatMap(({ key, x, y0, y1 }, i): Mark[] => {
      const set = readings[i]!;
      const place = beside
        ? { x: right, y: i === 0 ? Math.max(second.y0, first.y0 + readings[1].height + gap) : first.y0 }
        : { x: 0, y: below };
      if (!beside) below += set.height + 4;
      return [
        { kind: 'path', key: `bracket-${key}`, d: bracket(x, y0, y1), classes: 'bracket' },
        write(`number-${key}`, formatNumber(i + 1), {
          ...{ x: x - 3, y: y0 - 3, anchor: 'middle', size: label, weight: 600 },
        }),
        ...marksOf(key, set, place),
      ];
    }),
  ];
}
