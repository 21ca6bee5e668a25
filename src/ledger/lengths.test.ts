import { describe, expect, test } from 'vitest';
import { chapterFrom, readChapters } from './chapters.ts';
import { isDeeper, namedAt, namedIn, notesOf, readingMinutes, readingOf, storyPath } from './lengths.ts';
import { readLedger } from './read.ts';

const step = (id: string, deeper = '') =>
  `<Step id="money.${id}" chart="path"${deeper}>\n\n### Named ${id}\n\nTwo words.\n\n</Step>\n\n`;
const scene = (steps: string, deeper = '') => `<Scene chart="path"${deeper}>\n\n${steps}</Scene>\n\n`;

const money = chapterFrom(
  'money',
  'money.mdx',
  [
    scene(step('a', ' deeper') + step('b') + step('c', ' deeper') + step('d', ' deeper') + step('e')),
    scene(step('f') + step('g'), ' deeper'),
  ].join('And then.\n\n'),
);

describe('the story', () => {
  test('names deeper steps at the step before them, or after where none is', () => {
    const named = [...namedIn(money)].map(([id, steps]) => [id, steps.map((one) => one.id)]);
    expect(named).toEqual([
      ['money.b', ['money.a', 'money.c', 'money.d']],
      ['money.f', ['money.f', 'money.g']],
    ]);
    expect(
      namedIn(money)
        .get('money.b')
        ?.map(({ title }) => title),
    ).toEqual(['Named a', 'Named c', 'Named d']);
  });

  test('names every deeper step of every chapter once, by a heading of its own', () => {
    for (const chapter of readChapters()) {
      const named = [...namedIn(chapter).values()].flat();
      const deeper = chapter.steps.filter((one) => one.deeper);
      expect(new Set(named.map(({ id }) => id)), chapter.id).toEqual(new Set(deeper.map(({ id }) => id)));
      expect(named.length, chapter.id).toBe(deeper.length);
      for (const { id, title } of named) expect(title, id).not.toBe('');
    }
  });

  test('is shorter than what it leaves out', () => {
    expect(readingOf([money], 'story')).toEqual({ words: 10, steps: 2, minutes: 10 / 230 + 8 / 60 });
    expect(readingOf([money], 'depth')).toMatchObject({ words: 30, steps: 7 });
  });

  test('leads to where a step is told', () => {
    expect(storyPath('money.b', [money])).toBe('/#money.b');
    expect(storyPath('money.c', [money])).toBe('/chapters/money/#money.c');
    expect(storyPath('money.g', [money])).toBe('/chapters/money/#money.g');
    expect(storyPath('money', [money])).toBe('/#money');
    const [deeper] = readChapters().flatMap(({ steps }) => steps.filter((one) => one.deeper));
    expect(isDeeper(deeper?.id ?? '')).toBe(true);
    expect(isDeeper('opening.known')).toBe(false);
    expect(namedAt('nowhere.at-all')).toEqual([]);
  });

  test('has its notes: each claim that its chapters show, once; in depth there are more', () => {
    const ids = readChapters().map((c) => c.id);
    const [story, depth] = [notesOf(ids, 'story'), notesOf(ids, 'depth')];
    expect(new Set(story).size).toBe(story.length);
    for (const id of depth) expect(readLedger().claims.has(id), id).toBe(true);
    for (const id of story) expect(depth).toContain(id);
    expect(depth.length).toBeGreaterThan(story.length);
    expect(notesOf([], 'depth')).toEqual([]);
  });

  test('takes the time that its words and pictures take', () => {
    for (const { id, words } of readChapters()) {
      expect(readingMinutes(id, 'story')).toBeGreaterThanOrEqual(Math.floor(words / 230));
      expect(readingMinutes(id, 'depth')).toBeGreaterThanOrEqual(readingMinutes(id, 'story'));
    }
    expect(readingMinutes('none', 'story')).toBe(0);
  });

  test('answers once in every chapter, at its end', () => {
    for (const { id, uses, steps } of readChapters()) {
      const answers = uses.filter(({ name }) => name === 'Answer');
      expect(answers.length, id).toBe(1);
      expect(answers[0]?.line, id).toBeGreaterThan(Math.max(...steps.map(({ line }) => line)));
    }
  });

  test('keeps to the limits of its length', () => {
    const { steps, words, minutes } = readingOf(readChapters(), 'story');
    expect(steps).toBeLessThanOrEqual(64);
    expect(words).toBeGreaterThanOrEqual(4000);
    expect(words).toBeLessThanOrEqual(5000);
    expect(minutes).toBeGreaterThanOrEqual(20);
    expect(minutes).toBeLessThanOrEqual(25);
    const short = readingOf(readChapters(), 'short');
    expect(short.steps).toBeGreaterThanOrEqual(12);
    expect(short.steps).toBeLessThanOrEqual(15);
    expect(Math.round(short.minutes)).toBe(5);
    expect(readChapters().flatMap(({ steps }) => steps.filter((one) => one.short && one.deeper))).toEqual([]);
  });
});
