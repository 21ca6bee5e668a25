import { describe, expect, it } from 'vitest';
import { readLessons } from './lessons.ts';

describe('the lessons of the project', () => {
  it('have every question and answer in plain words, with the figures', () => {
    const [first] = readLessons();
    expect(first?.questions.find(({ id }) => id === 'two-sentences')?.plain).toBe(
      'In the news stood $20 billion, in the accounts $13.07 billion. Write one true sentence with each.',
    );
    for (const { questions } of readLessons())
      for (const { plain, answer } of questions) expect([plain, answer].join()).not.toMatch(/[{}<>]|^,|,$/);
  });
});
