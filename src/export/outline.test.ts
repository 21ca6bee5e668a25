import { expect, test } from 'vitest';
import { textWidth } from '../charts/kit/text.ts';
import { loadFaces } from './faces.ts';
import { balance, EM, outline, outlineWidth, wrapOutline } from './outline.ts';

const faces = await loadFaces();
const TEXTS = [
  '$13.07bn',
  'Sam Altman, Nov 2025',
  'AV To Ye 1111 −7%',
  'Hundreds of billions by 2030, “he” wrote – no number…',
];

test.each([400, 600] as const)('outlined text is as wide as charts measure it, weight %i', (weight) => {
  for (const text of TEXTS) {
    const measured = textWidth(text, { size: 13, weight });
    const drawn = outlineWidth(text, { face: faces[`sans-${weight}`], size: 13 });
    expect(Math.abs(drawn - measured) / measured, text).toBeLessThan(0.01);
  }
});

test('every figure is as wide as every other', () => {
  const widths = [...'0123456789'].map((digit) =>
    outlineWidth(digit, { face: faces['sans-400'], size: 100 }),
  );
  expect(new Set(widths.map((w) => w.toFixed(3))).size).toBe(1);
});

/** The places in a path of relative commands, from left to right: its end points. */
function across(d: string): number[] {
  let [x, start] = [0, 0];
  const xs: number[] = [];
  for (const [, letter = '', rest = ''] of d.matchAll(/([mlqcz])([^mlqcz]*)/g)) {
    const n = (rest.match(/-?\d+/g) ?? []).map(Number);
    x = letter === 'z' ? start : x + n.at(-2)!;
    if (letter === 'm') start = x;
    xs.push(x);
  }
  return xs;
}

/** Where a line's letters begin and end, in pixels. */
function box({ left, letters }: ReturnType<typeof outline>, size: number) {
  const xs = letters.flatMap(({ d, x }) => across(d).map((at) => left + ((x + at) * size) / EM));
  return { left: Math.min(...xs), right: Math.max(...xs) };
}

test('text stands where its anchor says', () => {
  const face = faces['sans-600'];
  const width = outlineWidth('Hello', { face, size: 20 });
  const at = (anchor: 'start' | 'middle' | 'end') =>
    box(outline('Hello', { face, size: 20, x: 200, anchor }), 20);
  expect(at('start').left).toBeGreaterThan(199);
  expect(at('start').right).toBeLessThan(201 + width);
  expect(at('end').right).toBeLessThan(201);
  expect(at('end').left).toBeCloseTo(at('start').left - width, 0);
  expect(at('middle').left).toBeCloseTo(at('start').left - width / 2, 0);
});

test('a letter that no font has is named, not drawn as an empty box', () => {
  expect(() => outline('a 漢 b', { face: faces['sans-400'], size: 12, x: 0 })).toThrow(/漢.*U\+6F22/);
});

test('letters outside the first font file are found in the second', () => {
  const { letters } = outline('Łódź', { face: faces['title'], size: 12, x: 0 });
  expect(letters.map(({ id }) => id.slice(0, 3))).toEqual(['_t1', '_t0', '_t0', '_t1']);
});

test('titles are broken evenly, with no more lines than needed', () => {
  const setting = { face: faces.title, size: 34 };
  const title = 'To arrive, revenue must grow by three quarters or more, five years running';
  const plain = wrapOutline(title, 700, setting);
  const even = balance(title, 700, setting);
  const spread = (lines: string[]) => {
    const widths = lines.map((line) => outlineWidth(line, setting));
    return Math.max(...widths) - Math.min(...widths);
  };
  expect(even.length).toBe(plain.length);
  expect(even.join(' ')).toBe(title);
  expect(spread(even)).toBeLessThan(spread(plain));
});

test('a letter is one outline with one name, wherever it stands; blanks have none', () => {
  const { letters } = outline('a a', { face: faces['sans-400'], size: 12, x: 7 });
  expect(letters).toHaveLength(2);
  expect(letters[1]).toMatchObject({ id: letters[0]!.id, d: letters[0]!.d });
  expect(outline('a', { face: faces.text, size: 30, x: 0 }).letters[0]!.id).toBe(letters[0]!.id);
  expect(outline('a', { face: faces['sans-600'], size: 12, x: 0 }).letters[0]!.id).not.toBe(letters[0]!.id);
});
