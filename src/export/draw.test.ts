import { expect, test } from 'vitest';
import type { Mark } from '../charts/kit/contract.ts';
import { ground } from './cascade.ts';
import { canvas } from './draw.ts';
import { loadFaces } from './faces.ts';

const faces = await loadFaces();
const light = ground('light');
const drawn = (...marks: Mark[]) => canvas(faces, 'light').marks({ marks });
const square = { kind: 'path', d: 'M0,0L9,0L9,9Z' } as const;

test('a mark says itself how it is painted, also what the group round it says', () => {
  const svg = drawn({
    ...{ kind: 'group', key: 'g', x: 0, y: 0, classes: 'm-line ev-projected p-customers' },
    marks: [{ ...square, key: 'a' }],
  });
  expect(svg).toBe(
    `<g><path fill="none" stroke="${light['--customers']}" stroke-width="2" stroke-linejoin="round"` +
      ` stroke-dasharray="6 4" d="M0,0L9,0L9,9Z"/></g>`,
  );
});

test('a rim that lies under the fill is a mark of its own, and one see-through mark stays one', () => {
  const area = { ...square, key: 'a', classes: 'm-area ev-stated p-public', claim: 'c' };
  const [rim, fill, ...rest] = drawn(area).split(/(?<=\/>)/);
  expect(rim).toContain(`fill="none" stroke="${light['--ground']}" stroke-width="4"`);
  expect(fill).toBe(`<path data-claim="c" fill="${light['--public']}" d="M0,0L9,0L9,9Z"/>`);
  expect([rim?.includes('data-claim'), rest.filter(Boolean)]).toEqual([false, []]);
  expect(drawn({ ...area, opacity: 0.5 })).toMatch(/^<g opacity="0.5"><path .*<\/g>$/);
});

test('what does not show is not there; what is only pointed at is not either', () => {
  expect(drawn({ ...square, key: 'a', classes: 'm-ring' })).toBe('');
});

test('letters stand in their group, which has the size of their type; each is kept once', () => {
  const on = canvas(faces, 'light');
  const text = { kind: 'text', x: 4, y: 20, text: 'oo', size: 12, classes: 't-label' } as const;
  const svg = on.marks({ marks: [{ ...text, key: 'a' }] });
  expect(svg).toMatch(
    /^<g fill="#\w+" transform="translate\(4 20\)scale\(0\.024\)"><use xlink:href="#(_\w+)"\/><use xlink:href="#\1" x="\d+"\/><\/g>$/,
  );
  expect(on.letters().match(/<path /g)).toHaveLength(1);
});
