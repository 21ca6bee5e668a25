import { expect, test } from 'vitest';
import { textWidth } from '../charts/kit/text.ts';
import { loadFaces } from './faces.ts';
import { balance, outline, outlineWidth, wrapOutline } from './outline.ts';

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

/** The box of a path of relative commands, from its end points. */
function box(d: string) {
  let [x, y, sx, sy] = [0, 0, 0, 0];
  const xs: number[] = [];
  for (const [, letter = '', rest = ''] of d.matchAll(/([Mmlqcz])([^Mmlqcz]*)/g)) {
    const n = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (letter === 'M') [x, y] = [n[0]!, n[1]!];
    else if (letter === 'z') [x, y] = [sx, sy];
    else [x, y] = [x + n.at(-2)!, y + n.at(-1)!];
    if (letter === 'm') [sx, sy] = [x, y];
    if (letter !== 'M') xs.push(x);
  }
  return { left: Math.min(...xs), right: Math.max(...xs) };
}

test('text stands where its anchor says', () => {
  const face = faces['sans-600'];
  const width = outlineWidth('Hello', { face, size: 20 });
  const at = (anchor: 'start' | 'middle' | 'end') =>
    box(outline('Hello', { face, size: 20, x: 200, y: 50, anchor }));
  expect(at('start').left).toBeGreaterThan(199);
  expect(at('start').right).toBeLessThan(201 + width);
  expect(at('end').right).toBeLessThan(201);
  expect(at('end').left).toBeCloseTo(at('start').left - width, 0);
  expect(at('middle').left).toBeCloseTo(at('start').left - width / 2, 0);
});

test('a letter that no font has is named, not drawn as an empty box', () => {
  expect(() => outline('a 漢 b', { face: faces['sans-400'], size: 12, x: 0, y: 0 })).toThrow(/漢.*U\+6F22/);
});

test('letters outside the first font file are found in the second', () => {
  expect(outline('Łódź', { face: faces['title'], size: 12, x: 0, y: 0 })).toMatch(/^M/);
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
