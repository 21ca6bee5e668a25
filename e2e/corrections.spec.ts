/** Corrections: their page, the notes at the places of the errors, and the line in frames. */
import { expect, test, type Page } from '@playwright/test';
import { pathOf, placePath } from '../src/corrections/places.ts';
import { readCorrections } from '../src/corrections/read.ts';
import type { Place } from '../src/corrections/types.ts';
import { isNews, pickCorrections } from '../src/embed/corrections.ts';
import { base } from './built.ts';
import { sideways } from './embed-page.ts';

const { corrections, updates } = readCorrections();
const [newest] = corrections;
if (!newest) throw new Error('content/corrections.yaml holds no correction to test with');
/** An address of the site as the tests ask for it, and as its pages link to it. */
const asked = (path: string) => `.${path}`;
const linked = (path: string) => `${base}${path.slice(1)}`;

/** The note of a correction that a page shows, by its link. */
const noteOn = (page: Page, id: string) =>
  page.locator('.corrected').filter({ has: page.locator(`a[href="${linked(pathOf(id))}"]`) });

test('the page lists every correction and update, newest first, and fits every width', async ({ page }) => {
  await page.goto('corrections/');
  const entries = page.locator('.corrections-list > li');
  expect(await entries.evaluateAll((all) => all.map(({ id }) => id))).toEqual(
    corrections.map(({ id }) => id),
  );
  for (const { id, at, what, right, why, places } of corrections) {
    const entry = page.locator(`[id="${id}"]`);
    await expect(entry.locator('time')).toHaveAttribute('datetime', at);
    for (const text of [what, right, why]) await expect(entry).toContainText(text);
    for (const place of places)
      await expect(entry.locator(`a[href="${linked(placePath(place))}"]`).first()).toBeVisible();
  }
  for (const { id, title } of updates) await expect(page.locator(`[id="${id}"]`)).toContainText(title);
  for (const width of [320, 700, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sideways(page), `${width}`).toBeLessThanOrEqual(0);
  }
  await page.locator('.foot').getByRole('link', { name: 'Corrections' }).click();
  await expect(page).toHaveURL(/\/corrections\/$/);
});

test('the list and the feed are there for other hosts, and pages lead to the feed', async ({
  page,
  request,
}) => {
  await page.goto('corrections/');
  const feed = page.locator('head link[rel="alternate"][type="application/rss+xml"]');
  await expect(feed).toHaveAttribute('href', linked('/feed.xml'));
  const file = await request.get('corrections.json');
  const { corrections: told } = (await file.json()) as { corrections: { id: string; url: string }[] };
  expect(told.map(({ id }) => id)).toEqual(corrections.map(({ id }) => id));
  for (const { id, url } of told) expect(new URL(url).hash).toBe(`#${id}`);
  const answer = await request.get('feed.xml');
  expect(answer.headers()['content-type']).toContain('application/xml');
  const items = await page.evaluate(
    (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('item').length,
    await answer.text(),
  );
  expect(items).toBe(corrections.length + updates.length);
  for (const { headers } of [file, answer])
    expect(headers.call(file)['access-control-allow-origin']).toBe('*');
});

/** One place of each kind that the list names. */
const places = [
  ...new Map(
    corrections.flatMap(({ id, places: named }) =>
      named.map((place) => [place.kind, { id, place }] as const),
    ),
  ).values(),
];
for (const { id, place } of places) {
  test(`a note stands at a ${place.kind} that was corrected, and leads to its entry`, async ({ page }) => {
    await page.goto(asked(placePath(place)));
    const note = noteOn(page, id);
    await expect(note).toBeVisible();
    // The story says when, and leaves what it was to the entry.
    const what = place.kind === 'story' ? '' : ': .';
    await expect(note).toContainText(new RegExp(`^Corrected on \\d+ [A-Z][a-z]+ \\d{4}${what}`));
    await note.locator(`a[href="${linked(pathOf(id))}"]`).click();
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the notes of the story stand in their steps, on paper too', async ({ page }) => {
    const told = corrections.flatMap(({ id, places: named }) =>
      named.filter((place) => place.kind === 'story').map((place) => ({ id, place })),
    );
    test.skip(told.length === 0, 'no correction concerns the story');
    const pageOf = (place: Place) => asked(placePath(place)).replace(/#.*$/, '');
    for (const at of new Set(told.map(({ place }) => pageOf(place)))) {
      await page.goto(at);
      const notes = told
        .filter(({ place }) => pageOf(place) === at)
        .map(({ id, place }) => {
          const around = place.id.includes('.') ? `[id="${place.id}"]` : `[data-chapter="${place.id}"]`;
          return `${around} .corrected a[href="${linked(pathOf(id))}"]`;
        });
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        // Asked in one go: each question of its own would lay out the whole story's print.
        const unseen = await page.evaluate(
          (notes) => notes.filter((note) => !document.querySelector(note)?.checkVisibility()),
          notes,
        );
        expect(unseen, `${at} in ${media}`).toEqual([]);
      }
    }
  });
});

const chart = (place: Place) => place.kind === 'chart';
const framed = corrections.flatMap(({ places: named }) => named.find(chart)?.id ?? [])[0];

test('a frame tells of a correction that its page cannot know, by time', async ({ page }) => {
  test.skip(framed === undefined, 'no correction concerns a chart');
  const id = framed ?? '';
  const [first] = pickCorrections(corrections, id);
  if (!first) throw new Error(`no correction of ${id}`);
  const later = new Date(Date.parse(first.at) + 60_000).toISOString().replace(':00.000Z', 'Z');
  for (const pub of [first.at.slice(0, 10), later, null]) {
    await page.goto(`embed/${id}/${pub === null ? '' : `?pub=${pub}`}`);
    await page.waitForSelector('figure[data-live]');
    const told = pickCorrections(corrections, id).find(({ at, grade }) => isNews(at, grade, pub, Date.now()));
    const lines = page.locator('[data-news]:visible');
    await expect(lines, `${pub}`).toHaveCount(told ? 1 : 0);
    if (told) await expect(lines).toHaveAttribute('data-news', told.id);
    await expect(page.locator('[data-mended]'), 'the date is understood').toBeHidden();
  }
});
