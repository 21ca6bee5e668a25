/** Figures, quotations and terms in prose: each opens its card, by every way of pointing, and without scripts. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readLedger } from '../src/ledger/read.ts';
import { readGlossary } from '../src/ledger/glossary.ts';
import { knownAs } from '../src/ledger/claim-words.ts';

const ledger = readLedger();

/** The first figure in a chapter's prose, by itself or in the story, brought into the middle of the window. */
async function figureIn(page: Page, address = 'chapters/revenue/'): Promise<Locator> {
  await page.goto(address);
  const figure = page.locator('[data-notes] p a.fig').first();
  await centre(figure);
  return figure;
}
const centre = (link: Locator) =>
  link.evaluate((e) => e.scrollIntoView({ block: 'center', behavior: 'instant' }));
const cardOf = (page: Page) => page.getByRole('dialog', { name: /^About / });

/** What the note of a figure says: its claim's statement. */
async function statementOf(figure: Locator): Promise<string> {
  const id = await figure.locator('data').getAttribute('data-claim');
  const claim = ledger.claims.get(id ?? '');
  if (!claim) throw new Error(`no claim ${id}`);
  return claim.statement;
}

/** What its footnote in the story says: how it is known. */
async function footnoteOf(figure: Locator): Promise<string> {
  const id = await figure.locator('data').getAttribute('data-claim');
  const claim = ledger.claims.get(id ?? '');
  if (!claim) throw new Error(`no claim ${id}`);
  return knownAs(claim);
}

async function expectInside(page: Page, card: Locator): Promise<void> {
  const box = await card.boundingBox();
  const view = page.viewportSize();
  if (!box || !view) throw new Error('the card has no box');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(view.width);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(view.height);
}

test('every figure and quotation of the story has its note, and says the ledger’s own number', async ({
  page,
}) => {
  await page.goto('./');
  const found = await page
    .locator('a.fig data, q[data-claim], blockquote[data-claim]')
    .evaluateAll((elements) =>
      elements.map((e) => ({
        claim: e.getAttribute('data-claim') ?? '',
        value: e.getAttribute('value'),
        // With scripts on, the browser keeps what stands in <noscript> as text.
        note: (document.querySelector('.notes noscript')?.textContent ?? '').includes(
          ` id="note-${e.getAttribute('data-claim')}"`,
        ),
      })),
    );
  expect(found.length).toBeGreaterThan(5);
  for (const { claim, value, note } of found) {
    const record = ledger.claims.get(claim);
    expect(record, claim).toBeDefined();
    expect(note, `note of ${claim}`).toBe(true);
    if (value === null || !record) continue;
    expect([record.value, record.low, record.high].map(String), claim).toContain(value);
  }
});

test.describe('with a pointer', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('hover opens the card, which stays while the pointer is on it and goes after', async ({ page }) => {
    const figure = await figureIn(page);
    await figure.hover();
    const card = cardOf(page);
    await expect(card).toBeVisible();
    await expect(card).toContainText(await statementOf(figure));
    await expectInside(page, card);
    await card.hover();
    await page.waitForTimeout(500);
    await expect(card, 'on the card').toBeVisible();
    await page.mouse.move(2, 400);
    await expect(card, 'away from it').toBeHidden();
  });

  test('Escape closes a card that hovering opened and leaves the focus alone', async ({ page }) => {
    const figure = await figureIn(page);
    await figure.hover();
    await expect(cardOf(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toBeHidden();
    await expect(figure).not.toBeFocused();
  });

  test('a click pins it, a second click or one elsewhere closes it', async ({ page }) => {
    const figure = await figureIn(page);
    await figure.click();
    await page.mouse.move(2, 400);
    await page.waitForTimeout(400);
    await expect(cardOf(page)).toBeVisible();
    expect(new URL(page.url()).hash).not.toContain('note-');
    await figure.click();
    await expect(cardOf(page)).toBeHidden();
    await figure.click();
    await expect(cardOf(page)).toBeVisible();
    await page.locator('h1').first().dispatchEvent('click');
    await expect(cardOf(page)).toBeHidden();
  });

  test('a term says its meaning and leads to the glossary', async ({ page }) => {
    await page.goto('./');
    const term = page.locator('.chapter a.term').first();
    await centre(term);
    await term.hover();
    const id = (await term.getAttribute('href'))?.split('#')[1];
    const { meaning, example } = readGlossary().find((known) => known.id === id)!;
    await expect(cardOf(page)).toContainText(meaning);
    await expect(cardOf(page)).toContainText(example);
    await cardOf(page).getByRole('link', { name: 'In the glossary' }).click();
    await expect(page).toHaveURL(/\/glossary\/#[a-z-]+$/);
    await expect(page.locator(':target')).toBeInViewport();
  });
});

test('by keyboard: Enter opens the card of any figure and enters it, Escape closes it and gives the focus back', async ({
  page,
}) => {
  await page.goto('./');
  // Others of its paragraph follow: theirs are not its card's.
  const figure = page
    .locator('[data-chapter] p:has(a.fig ~ a.fig) > a.fig')
    .filter({ visible: true })
    .first();
  await figure.focus();
  const card = cardOf(page);
  await expect(card).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(card).toBeFocused();
  await expect(card).toContainText(await statementOf(figure));
  await expect(figure).toHaveAttribute('aria-expanded', 'true');
  const links = card.getByRole('link');
  await page.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(links.first()).toBeFocused();
  await expect(links.first()).toHaveAttribute('href', /^https?:|\/sources\/#claim-/);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(figure).toBeFocused();
  await expect(figure).toHaveAttribute('aria-expanded', 'false');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap opens the card inside the window, a tap elsewhere closes it', async ({ page }) => {
    const figure = await figureIn(page);
    await figure.tap();
    const card = cardOf(page);
    await expect(card).toBeVisible();
    await expect(card).toContainText(await statementOf(figure));
    await expectInside(page, card);
    await expect(card.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
    await card.getByRole('button', { name: 'Close' }).tap();
    await expect(card).toBeHidden();
    await figure.tap();
    await expect(card).toBeVisible();
    // Well away: a tap beside something to be tapped is taken to be meant for it.
    const { y, height } = (await card.boundingBox())!;
    await page.touchscreen.tap(4, y > 160 ? y - 80 : y + height + 80);
    await expect(card).toBeHidden();
  });
});

test('where the notes cannot be had, the card has the footnote', async ({ page }) => {
  await page.route('**/notes/*.json', (route) => route.abort());
  const figure = await figureIn(page);
  await figure.press('Enter');
  await expect(cardOf(page)).toContainText(await footnoteOf(figure));
  await expect(cardOf(page).getByRole('link').first()).toHaveAttribute('href', /\/sources\/#claim-/);
});

test('an address of a footnote leads to its figure, and paper has them all', async ({ page }) => {
  await page.goto('./');
  const figure = page.locator('.chapter a.fig').nth(3);
  const note = await figure.getAttribute('href');
  await page.goto('about:blank');
  await page.goto(`./${note}`);
  await expect(page.locator(`a.fig[href="${note}"]`).first()).toBeFocused();
  const notes = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return document.querySelectorAll('.notes li').length;
  });
  const shown = await page
    .locator('a.fig, a.quote-note')
    .evaluateAll((links) => new Set(links.map((link) => link.getAttribute('href'))).size);
  expect(notes).toBeGreaterThanOrEqual(shown);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.notes li')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a figure leads to its footnote, with status, source and uses', async ({ page }) => {
    await page.goto('./');
    const figure = page.locator('.chapter a.fig').first();
    const statement = await statementOf(figure);
    const footnote = await footnoteOf(figure);
    await figure.click();
    const note = page.locator(':target');
    await expect(note).toBeInViewport();
    await expect(note).toContainText(footnote);
    await note.getByRole('link').click();
    const record = page.locator(':target');
    await expect(record).toContainText(statement);
    await expect(record).toContainText('Used in');
    await expect(record.locator('.src a').first()).toBeVisible();
  });
});
