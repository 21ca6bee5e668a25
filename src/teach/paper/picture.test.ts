import { expect, test } from 'vitest';
import { getChart } from '../../charts/build.ts';
import { grey, pictureOf } from './picture.ts';

test('a colour in grey is as bright as it was', () => {
  expect(['#ffffff', '#000000', '#ff0000', '#12a27c'].map(grey)).toEqual([
    '#ffffff',
    '#000000',
    '#7f7f7f',
    '#8f8f8f',
  ]);
});

test('a picture is grey on white, says whose money it is by letters, and keeps the finding to itself', async () => {
  const shown = { chart: 'guarantee-effect', step: 'fails-guaranteed', hide: false };
  const picture = await pictureOf(shown);
  const colours = new Set(picture.svg.match(/#[0-9a-f]{6}\b/gi));
  expect(colours).toContain('#ffffff');
  expect([...colours].filter((colour) => !/^#(..)\1\1$/.test(colour))).toEqual([]);
  expect(picture.payers).toEqual(['investors', 'lenders', 'public']);
  expect(picture.svg).not.toContain(getChart('guarantee-effect').step('fails-guaranteed').title);
  expect(await pictureOf(shown)).toEqual(picture);
});
