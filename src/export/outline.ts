/** Text as paths, so that a picture looks the same where our fonts are not. */
import type { Glyph, PathCommand } from 'fontkit';
import type { Face } from './faces.ts';

export interface Setting {
  face: Face;
  /** Pixels. */
  size: number;
  /** Added after each letter, in ems. */
  tracking?: number;
}
export interface Placing extends Setting {
  x: number;
  anchor?: 'start' | 'middle' | 'end';
}

interface Shaped {
  glyphs: { glyph: Glyph; font: number; x: number; y: number }[];
  /** In ems. */
  width: number;
}

const shapes = new Map<string, Shaped>();
const bodies = new Map<string, string>();

/** Parts of an em in which letters are drawn: fine enough for a title, and short to write. */
export const EM = 500;

/** Neighbouring letters of one font file are set together, so that they kern. */
function runsOf(text: string, face: Face): { font: number; text: string }[] {
  const runs: { font: number; text: string }[] = [];
  for (const char of text) {
    const font = face.fonts.findIndex((f) => f.hasGlyphForCodePoint(char.codePointAt(0) ?? 0));
    if (font < 0) {
      const code = char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      throw new Error(`The face ${face.name} has no glyph for "${char}" (U+${code}), wanted by "${text}"`);
    }
    const last = runs.at(-1);
    if (last?.font === font) last.text += char;
    else runs.push({ font, text: char });
  }
  return runs;
}

function shape(text: string, { face, tracking = 0 }: Setting): Shaped {
  const key = `${face.name}|${tracking}|${text}`;
  const known = shapes.get(key);
  if (known) return known;
  const shaped: Shaped = { glyphs: [], width: 0 };
  for (const run of runsOf(text, face)) {
    const font = face.fonts[run.font]!;
    const { glyphs, positions } = font.layout(run.text, face.features);
    for (const [i, glyph] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      const [x, y] = [shaped.width + xOffset / font.unitsPerEm, yOffset / font.unitsPerEm];
      shaped.glyphs.push({ glyph, font: run.font, x, y });
      shaped.width += xAdvance / font.unitsPerEm + tracking;
    }
  }
  if (shaped.glyphs.length > 0) shaped.width -= tracking;
  shapes.set(key, shaped);
  return shaped;
}

const LETTERS: Record<PathCommand['command'], string> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
};

/** Whole numbers in a row: a minus parts them by itself. */
const row = (values: readonly number[]): string =>
  values.map((value, i) => (i > 0 && value >= 0 ? ` ${value}` : String(value))).join('');

/** A letter's name and its path in parts of an em, relative to its origin. Worked out once. */
function body(glyph: Glyph, font: number, { code, fonts }: Face): { id: string; d: string } {
  // The same in every file, so that two files in one page may share it.
  const id = `_${code}${font}${glyph.id.toString(36)}`;
  const known = bodies.get(id);
  if (known !== undefined) return { id, d: known };
  const scale = EM / fonts[font]!.unitsPerEm;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let d = '';
  for (const { command, args } of glyph.path.commands) {
    // From rounded place to rounded place, so that no error adds up along the outline.
    const places = args.map((v, i) => Math.round(i % 2 === 0 ? v * scale : -v * scale));
    d += LETTERS[command] + row(places.map((v, i) => v - (i % 2 === 0 ? x : y)));
    if (command === 'closePath') [x, y] = [startX, startY];
    else [x, y] = [places.at(-2) ?? x, places.at(-1) ?? y];
    if (command === 'moveTo') [startX, startY] = [x, y];
  }
  bodies.set(id, d);
  return { id, d };
}

/** Width of one line in pixels. */
export function outlineWidth(text: string, setting: Setting): number {
  return shape(text, setting).width * setting.size;
}

/** A letter where it stands in its line. */
export interface Letter {
  /** The name of its outline. */
  id: string;
  /** Its outline, in parts of an em. */
  d: string;
  /** Parts of an em from the line's beginning, and below its baseline. */
  x: number;
  y: number;
}

/**
 * One line of text as outlines of letters; blanks have none.
 * @returns the letters, and the pixel at which their line begins
 * @throws naming the letter that the face lacks
 */
export function outline(text: string, placing: Placing): { left: number; letters: Letter[] } {
  const { size, x, face, anchor = 'start' } = placing;
  const { glyphs, width } = shape(text, placing);
  const left = x - (anchor === 'end' ? width * size : anchor === 'middle' ? (width * size) / 2 : 0);
  const letters = glyphs.map(({ glyph, font, x: dx, y: dy }) => ({
    ...body(glyph, font, face),
    x: Math.round(dx * EM),
    y: 0 - Math.round(dy * EM),
  }));
  return { left, letters: letters.filter(({ d }) => d !== '') };
}

/** Breaks words over lines no wider than `maxWidth`; a longer word stands alone. */
export function wrapOutline(text: string, maxWidth: number, setting: Setting): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && outlineWidth(longer, setting) > maxWidth) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** The same number of lines, as even as they come: for titles. */
export function balance(text: string, maxWidth: number, setting: Setting): string[] {
  const lines = wrapOutline(text, maxWidth, setting);
  let [low, high] = [maxWidth / lines.length, maxWidth];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const tried = wrapOutline(text, middle, setting);
    const fits = tried.length <= lines.length && tried.every((l) => outlineWidth(l, setting) <= middle);
    if (fits) high = middle;
    else low = middle;
  }
  return wrapOutline(text, high, setting);
}
