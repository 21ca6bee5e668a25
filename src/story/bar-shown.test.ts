import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownAt, type Track } from './bar-shown.ts';

const track: Track = {
  known: 2000,
  closes: [
    { top: 3000, bottom: 3100, payer: '' },
    { top: 6000, bottom: 6100, payer: 'customers' },
    { top: 9000, bottom: 9100, payer: '' },
  ],
  model: { top: 6200, bottom: 9100 },
};

test('before the step that shows it filled there is no bar, then the whole record', () => {
  expect(shownAt(track, 0, 1000)).toEqual({ view: 'none' });
  expect(shownAt(track, 1100, 1000)).toEqual({ view: 'record', lit: '' });
  expect(shownAt({ ...track, known: 0 }, 0, 1000)).toEqual({ view: 'record', lit: '' });
});

test('a payer stands out while the end of their chapter is on the screen', () => {
  expect(shownAt(track, 5100, 1000)).toEqual({ view: 'record', lit: '' });
  expect(shownAt(track, 5250, 1000)).toEqual({ view: 'record', lit: 'customers' });
  expect(shownAt(track, 6001, 1000)).toEqual({ view: 'model' });
  expect(shownAt(track, 2200, 1000), 'an end without a payer').toEqual({ view: 'record', lit: '' });
});

test('in its chapter the model stands in its place, and goes when the chapter closes', () => {
  expect(shownAt(track, 7000, 1000)).toEqual({ view: 'model' });
  expect(shownAt(track, 8199, 1000)).toEqual({ view: 'model' });
  expect(shownAt(track, 8201, 1000)).toEqual({ view: 'record', lit: '' });
});

test('scrolling on never takes the record away again, and what cannot be measured shows nothing', () => {
  fc.assert(
    fc.property(fc.nat(12000), fc.nat(5000), fc.integer({ min: 200, max: 2000 }), (y, more, screen) => {
      if (shownAt(track, y, screen).view !== 'none')
        expect(shownAt(track, y + more, screen).view).not.toBe('none');
    }),
  );
  expect(shownAt({ ...track, known: Number.NaN }, 0, 800)).toEqual({ view: 'none' });
});
