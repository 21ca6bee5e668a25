/** The last chapter answers with what has been told: no figure first appears in it. */
import { expect, test } from 'vitest';
import { getChart } from '../charts/build.ts';
import type { Mark } from '../charts/kit/contract.ts';
import { readChapters, type Chapter } from '../ledger/chapters.ts';

const claimsOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) => [
    ...(mark.claim === undefined ? [] : [mark.claim]),
    ...(mark.kind === 'group' ? claimsOf(mark.marks) : []),
  ]);
/** The claims that a chapter of the story shows: in its words, and in the pictures of its steps with their tables. */
const shownIn = ({ storyClaims, steps }: Chapter): string[] => [
  ...storyClaims,
  ...steps
    .filter(({ deeper }) => !deeper)
    .flatMap(({ chart, step }) => {
      const { scene, describe } = getChart(chart).step(step);
      const cells = describe().table.rows.flatMap((row) => Object.values(row));
      const told = cells.flatMap(({ claim }) => (claim === undefined ? [] : [claim]));
      return [...claimsOf(scene({ width: 960, height: 560 }).marks), ...told];
    }),
];

test('no figure first appears in the ending', () => {
  const chapters = readChapters();
  const ending = chapters.find(({ id }) => id === 'ending')!;
  expect(chapters.at(-1)).toBe(ending);
  const told = new Set(chapters.filter((chapter) => chapter !== ending).flatMap(shownIn));
  const shown = shownIn(ending);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((claim) => !told.has(claim))).toEqual([]);
});
