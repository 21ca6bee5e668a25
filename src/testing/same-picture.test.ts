import { expect, test } from 'vitest';
import { pictureChanges } from './same-picture.ts';

const PICTURE = `<svg viewBox="0 0 360 240">
  <path class="m-area ev-model" d="M10,20.5L30,-4Z"/>
  <text x="12.25" y="40">13 bn in 2025</text>
</svg>`;
const changed = (from: string, to: string) => pictureChanges(PICTURE, PICTURE.replace(from, to));

test('a tenth of a pixel cannot be seen', () => {
  expect(pictureChanges(PICTURE, PICTURE)).toEqual([]);
  expect(changed('x="12.25"', 'x="12.3"')).toEqual([]);
  expect(changed('20.5L30,-4Z', '20.45L30.1,-4.1Z')).toEqual([]);
});

test.each([
  ['a mark that moves', '20.5L', '20.7L'],
  ['another text, were it only a digit', '13 bn', '14 bn'],
  ['another class', 'ev-model', 'ev-stated'],
  ['another form of path', 'L30,-4Z', 'L30,-4L30,-4Z'],
  ['a mark too few', '  <text x="12.25" y="40">13 bn in 2025</text>\n', ''],
])('%s is a change', (_, from, to) => {
  const [first = ''] = changed(from, to);
  expect(first).toMatch(/^line \d: <.* became /);
});

test('as many changes are told as are asked for', () => {
  expect(pictureChanges('a\nb\nc', 'd\ne\nf', 2)).toHaveLength(2);
});
