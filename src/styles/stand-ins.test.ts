import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { UNITS } from '../charts/kit/advance-widths.ts';
import { advanceOf } from '../charts/kit/text.ts';
import { meanAdvance } from '../tools/letters.ts';

const here = (file: string) => path.join(import.meta.dirname, file);
const css = ['font-sans-stand-in.css', 'fonts.css']
  .map((file) => readFileSync(here(file), 'utf8'))
  .join('\n');
const open = (file: string) => fontkit.create(readFileSync(file)) as fontkit.Font;

/** The stand-ins: whose, of what weight, made from which fonts, and how much larger. */
const faces = [...css.matchAll(/@font-face \{([^}]*)\}/g)].flatMap(([, rules = '']) => {
  const value = (name: string) => new RegExp(`${name}: ([^;]+);`).exec(rules)?.[1] ?? '';
  const adjust = Number.parseFloat(value('size-adjust')) / 100;
  if (!adjust) return [];
  const family = value('font-family').replaceAll("'", '');
  return {
    family,
    weight: value('font-weight') || '400',
    fonts: [...value('src').matchAll(/local\('([^']+)'\)/g)].map(([, name = '']) => name),
    adjust,
    ascent: Number.parseFloat(value('ascent-override')) / 100,
    descent: Number.parseFloat(value('descent-override')) / 100,
  };
});

const inFile = (file: string) => {
  const font = open(here(`fonts/${file}.woff2`));
  return { font, mean: (letter: string) => font.layout(letter).advanceWidth / font.unitsPerEm };
};
const sans = (weight: 400 | 600) => ({
  ...inFile('public-sans'),
  mean: (letter: string) => (advanceOf(letter, weight) ?? NaN) / UNITS,
});
/** The face that a stand-in stands in for. */
const oursFor = ({ family, weight }: (typeof faces)[number]) => {
  if (family.startsWith('Public Sans')) return sans(Number(weight) as 400 | 600);
  return inFile(family.startsWith('Newsreader Display') ? 'newsreader-display' : 'newsreader-text');
};

const FOLDER = '/usr/share/fonts/truetype';
/** Where Debian has the fonts of these names.  */
const FILES: Record<string, string> = {
  'Liberation Sans': 'liberation/LiberationSans-Regular.ttf',
  'Liberation Sans Bold': 'liberation/LiberationSans-Bold.ttf',
  'Liberation Serif': 'liberation/LiberationSerif-Regular.ttf',
  'Liberation Serif Bold': 'liberation/LiberationSerif-Bold.ttf',
  'DejaVu Sans': 'dejavu/DejaVuSans.ttf',
  'DejaVu Sans Bold': 'dejavu/DejaVuSans-Bold.ttf',
};
/** Mean advances of the others in ems, measured alike in the files of Fontsource 5.3; Gelasio has the measures of Georgia. */
const MEASURED: Record<string, number> = {
  ...{ Roboto: 0.4413, 'Roboto Bold': 0.4472, Gelasio: 0.4377, 'Gelasio Bold': 0.51 },
  ...{ 'Noto Serif': 0.4772, 'Noto Serif Bold': 0.5063 },
};

const meanOf = (name: string): number | undefined => {
  const file = FILES[name] && path.join(FOLDER, FILES[name]);
  if (!file || !existsSync(file)) return MEASURED[name];
  const font = open(file);
  return meanAdvance((letter) => font.layout(letter).advanceWidth / font.unitsPerEm);
};
/** Fonts that are nowhere at hand, and the ones that have their measures. */
const LIKE: Record<string, string> = {
  Arial: 'Liberation Sans',
  'Arial Bold': 'Liberation Sans Bold',
  Georgia: 'Gelasio',
  'Georgia Bold': 'Gelasio Bold',
};

test('letters of every weight of ours have stand-ins of that weight', () => {
  const of = (family: string) =>
    faces.filter((face) => face.family.startsWith(family)).map(({ weight }) => weight);
  expect(new Set(of('Public Sans'))).toEqual(new Set(['400', '600']));
  expect(faces.length).toBeGreaterThan(8);
});

describe.each(faces)('the stand-in $family $weight', (face) => {
  const { font, mean } = oursFor(face);
  const ours = meanAdvance(mean);

  test.each(face.fonts)('made from %s is as wide as ours, to a hundredth', (name) => {
    const width = meanOf(LIKE[name] ?? name);
    if (width === undefined) return expect(FILES, 'not on this machine').toHaveProperty([LIKE[name] ?? name]);
    expect(Math.abs((width * face.adjust) / ours - 1)).toBeLessThan(0.01);
  });

  test('has our height', () => {
    expect(Math.abs(face.ascent * face.adjust - font.ascent / font.unitsPerEm)).toBeLessThan(0.005);
    expect(Math.abs(face.descent * face.adjust + font.descent / font.unitsPerEm)).toBeLessThan(0.005);
  });
});
