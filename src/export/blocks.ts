/** The words above and below a still's picture, set in a column: pure blocks, each from its own upper edge. */
import type { BuiltChart } from '../charts/build.ts';
import type { Mark, Scene } from '../charts/kit/contract.ts';
import { keyOf } from '../charts/kit/key.ts';
import { textWidth, wrap } from '../charts/kit/text.ts';
import { correctedOn } from '../corrections/places.ts';
import { lastCorrection } from '../corrections/read.ts';
import { evidenceWords } from '../ledger/evidence-words.ts';
import { formatDate } from '../ledger/format.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { formatText } from '../ledger/numbers.ts';
import { sourceLine } from '../ledger/publishers.ts';
import { fill } from '../ledger/template.ts';
import type { Line } from './draw.ts';
import type { Faces } from './faces.ts';
import type { Type } from './forms.ts';
import { balance } from './outline.ts';
import { LICENCE } from './licence.ts';
import { chartRecords } from './records.ts';

/** Lines and marks in a column whose left edge is 0. */
export interface Block {
  lines: Line[];
  marks: Mark[];
  height: number;
}
export interface Column {
  /** Pixels. */
  width: number;
  type: Type;
  faces: Faces;
}

/** Marks moved to their place. */
export const moved = (key: string, x: number, y: number, marks: Mark[]): Mark => ({
  kind: 'group',
  key,
  x,
  y,
  marks,
});

/** Blocks one under the other. */
export function stack(blocks: readonly Block[]): Block {
  let height = 0;
  const [lines, marks]: [Line[], Mark[]] = [[], []];
  for (const [i, block] of blocks.entries()) {
    const y = Math.round(height);
    lines.push(...block.lines.map((line) => ({ ...line, y: line.y + y })));
    if (block.marks.length > 0) marks.push(moved(`block-${i}`, 0, y, block.marks));
    height += block.height;
  }
  return { lines, marks, height };
}

/** Empty room. */
export const room = (height: number): Block => ({ lines: [], marks: [], height });

/** The finding. */
export function titleBlock(title: string, { width, type, faces }: Column): Block {
  const [size, tracking] = [type.title, -0.012];
  const lead = size * 1.14;
  const lines = balance(title, width, { face: faces.title, size, tracking });
  return {
    lines: lines.map((text, i) => ({
      ...{ text, x: 0, y: size * 0.9 + i * lead, size, tracking },
      face: 'title',
      classes: 't-label',
    })),
    marks: [],
    height: lines.length * lead,
  };
}

/** A paragraph in muted ink. */
export function proseBlock(text: string, size: number, { width }: Column): Block {
  const lead = size * (size > 12 ? 1.35 : 1.45);
  const lines = wrap(text, width, { size });
  return {
    lines: lines.map((line, i) => ({
      ...{ text: line, x: 0, y: size + i * lead, size },
      face: 'text',
      classes: 't-muted',
    })),
    marks: [],
    height: lines.length * lead,
  };
}

/** How well known what the scene shows is: marks and the words beside them, in rows that fit; of no height where no mark says so. */
export function keyBlock(scene: Pick<Scene, 'marks'>, { width, type }: Column): Block {
  const items = keyOf(scene, evidenceWords());
  if (items.length === 0) return room(0);
  const size = type.foot;
  const row = size * 1.45 + 3;
  const { howWeKnow } = interfaceWords().figure;
  const lines: Line[] = [{ text: howWeKnow, x: 0, y: size, size, face: 'sans-600', classes: 't-label' }];
  const marks: Mark[] = [];
  let [x, y] = [textWidth(howWeKnow, { size, weight: 600 }) + 16, size];
  for (const item of items) {
    const wide = item.width + 7 + textWidth(item.label, { size });
    if (x + wide > width && x > 0) [x, y] = [0, y + row];
    marks.push(moved(`key-${item.label}`, x, Math.round(y - size * 0.36), item.marks));
    lines.push({ text: item.label, x: x + item.width + 7, y, size, face: 'text', classes: 't-muted' });
    x += wide + 20;
  }
  return { lines, marks, height: y + 8 };
}

/**
 * What a picture rests on: its note and sources, the day to which its record reaches, and when it was corrected.
 * @param told all of it; without the note, where a picture's height is given; or its dates alone
 */
export function restsOn(built: BuiltChart, step: string, told: 'all' | 'brief' | 'date' = 'all'): string {
  const { id } = built.chart;
  const words = interfaceWords().files;
  const { date } = chartRecords(id);
  const sources = sourceLine(built.publishers);
  const corrected = lastCorrection(id, step);
  return formatText(
    told === 'all' ? fill(words.credit, { note: built.text.source_note, sources }) : '',
    told === 'brief' ? fill(words.sourcesOf, { sources }) : '',
    date ? fill(words.dataTo, { day: formatDate(date) }) : '',
    corrected ? fill(words.corrected, { corrected: correctedOn(corrected.at) }) : '',
  );
}

/** Who made it, where it is found and what may be done with it, under a line. */
export function creditBlock(address: string, { width, type }: Column): Block {
  const size = type.foot;
  const name = 'Backstop';
  const free = width - textWidth(name, { size: type.brand, weight: 600 }) - 12;
  const whole = fill(interfaceWords().files.licenced, { address, licence: LICENCE.name });
  const beside = textWidth(whole, { size }) <= free;
  const y = type.brand + 10;
  const brand: Line = {
    text: name,
    x: 0,
    y,
    size: type.brand,
    face: 'title',
    tracking: -0.01,
    classes: 't-label',
  };
  const small = { size, face: 'text', classes: 't-muted' } as const;
  const lines: Line[] = beside
    ? [brand, { ...small, text: whole, x: width, y, anchor: 'end' }]
    : [
        brand,
        { ...small, text: LICENCE.name, x: width, y, anchor: 'end' },
        ...wrap(address, width, { size }).map((text, i) => ({
          ...small,
          text,
          x: 0,
          y: y + (i + 1) * size * 1.5,
        })),
      ];
  const rule: Mark = { kind: 'line', key: 'rule', classes: 'grid', x1: 0, x2: width, y1: 0, y2: 0 };
  return { lines, marks: [rule], height: lines.at(-1)!.y + size * 0.3 };
}
