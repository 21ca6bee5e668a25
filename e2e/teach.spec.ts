/** Lessons: their links lead where they say, answers keep to themselves, and a teacher gets there in two clicks. */
import { expect, test } from '@playwright/test';
import { storyStep } from '../src/ledger/lesson-links.ts';
import { readLessons } from '../src/teach/lessons.ts';
import { attribute, base, elementsOf, fileAt, htmlFiles, read, wordsOf } from './built.ts';

const lessons = readLessons();
const pageOf = (id: string, part = '') => `teach/${id}/${part}index.html`;

/** The links of a page: to where, and whether a lesson offers them for one of its steps. */
const linksOf = (file: string) =>
  [...elementsOf(read(file))]
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => ({
      to: attribute(link, 'href') ?? '',
      ofStep: attribute(link, 'data-lesson-link') !== undefined,
    }));
const idsIn = (file: string) =>
  new Set([...elementsOf(read(file))].flatMap((one) => attribute(one, 'id') ?? []));

test('every link of every step of every lesson lands on a page that has its place', () => {
  const ids = new Map<string, Set<string>>();
  for (const { id, steps } of lessons) {
    const links = linksOf(pageOf(id)).filter(({ ofStep }) => ofStep);
    // A step of the story has a link, one with a preview and one for the projector.
    const story = steps.filter((step) => storyStep(step)?.includes('.')).length;
    expect(links, id).toHaveLength(steps.length + 2 * story);
    for (const { to } of links) {
      const { pathname, hash } = new URL(to, 'http://site.invalid');
      const file = fileAt(decodeURIComponent(pathname).slice(base.length));
      expect(file, `${id}: ${to}`).not.toBeNull();
      const known = ids.get(file ?? '') ?? idsIn(file ?? '');
      ids.set(file ?? '', known);
      if (hash) expect(known, `${id}: ${to}`).toContain(hash.slice(1));
    }
    const covered = links.filter(({ to }) => /[?&]hide=end(?:#|$)/.test(to));
    expect(covered, id).toHaveLength(steps.filter(({ hide }) => hide).length);
  }
});

test('the links that the page of lessons explains lead somewhere', () => {
  const links = linksOf('teach/index.html').filter(({ to }) => /run-rate|scenarios\/\?|sources\/\?/.test(to));
  expect(links).toHaveLength(6);
  for (const { to } of links) {
    const { pathname, hash } = new URL(to, 'http://site.invalid');
    const file = fileAt(pathname.slice(base.length)) ?? '';
    expect(idsIn(file).has(hash.slice(1) || 'main'), to).toBe(true);
  }
});

test('answers are asked not to be found, and only the lesson of the teacher leads to them', () => {
  for (const { id, questions } of lessons) {
    const answers = read(pageOf(id, 'answers/'));
    expect(answers).toContain('<meta name="robots" content="noindex">');
    const given = [...elementsOf(answers)].flatMap((one) => attribute(one, 'data-answer') ?? []);
    expect(given).toEqual(questions.map((question) => question.id));
    const lesson = [...elementsOf(read(pageOf(id)))];
    expect(lesson.some((one) => attribute(one, 'data-answer') !== undefined)).toBe(false);
    // The words of an answer stand nowhere on the lesson's page.
    const said = lesson
      .filter(({ tagName }) => tagName === 'main')
      .map(wordsOf)
      .join();
    for (const { answer } of questions) expect(said).not.toContain(answer.slice(0, 60));
  }
  const leading = htmlFiles().filter((file) =>
    linksOf(file).some(({ to }) => /\/teach\/.*\/answers\/$/.test(to)),
  );
  expect(leading).toEqual(lessons.map(({ id }) => pageOf(id)).sort());
  expect(read('sitemap-0.xml')).not.toContain('/answers/');
  expect(read('sitemap-0.xml')).toContain('/teach/');
});

test('a lesson says of itself what it teaches, for whom and how long', () => {
  for (const { id, title, minutes, standards } of lessons) {
    const [script] = [...elementsOf(read(pageOf(id)), true)].filter(
      (one) => attribute(one, 'type') === 'application/ld+json',
    );
    const said = JSON.parse(script ? wordsOf(script) : '{}') as Record<string, unknown>;
    expect(said).toMatchObject({
      ...{ '@context': 'https://schema.org', '@type': 'LearningResource', name: title },
      ...{ timeRequired: `PT${minutes}M`, isAccessibleForFree: true },
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    const aligned = said['educationalAlignment'] as { targetName: string }[];
    expect(aligned.map(({ targetName }) => targetName)).toEqual(standards);
  }
});

test('from the front page a teacher opens a lesson in two clicks, and its links show the steps that they name', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Teach', exact: true }).first().click();
  await page.getByRole('link', { name: 'Three numbers called revenue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three numbers called revenue');
  const lesson = page.url();
  const targets = await page
    .locator('[data-lesson-link]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const one = (pattern: RegExp) => targets.find((address) => pattern.test(address)) ?? '';
  await page.goto(one(/hide=end#revenue\.run-rate$/));
  const asked = page.locator('[id="revenue.run-rate"]');
  await expect(asked.getByRole('button', { name: 'Show the answer' })).toBeInViewport();
  await expect(asked.locator('h3')).toBeHidden();
  await page.goto(one(/\/s\/revenue\.forecasts\/$/));
  await expect(page.locator('[id="revenue.forecasts"] h3').first()).toBeInViewport();
  await page.goto(lesson);
  await page.getByRole('link', { name: 'Worked answers' }).click();
  await expect(page.locator('[data-answer]').first()).toContainText('audited accounts');
});
