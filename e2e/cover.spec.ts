import { expect, test } from '@playwright/test';

/** What a pupil is asked and a teacher presents: answers covered until they are asked for, and steps on a projector. */
const TITLE = 'What does this picture show?';
const ASKED = 'Show the answer';

test('a question in the story tells nothing, uncovers by keyboard, and leaves what comes later covered', async ({
  page,
}) => {
  await page.goto('?hide=end#guarantee.fails');
  const step = page.locator('[id="guarantee.fails"]');
  const scene = page.locator('[data-scene]').filter({ has: step });
  const figure = scene.locator('figure[data-chart]');
  const button = step.getByRole('button', { name: ASKED });
  await expect(button).toBeInViewport();
  await expect(figure).toHaveAttribute('data-live', '');
  await expect(figure).toHaveAttribute('data-step', 'fails');
  await expect(scene.getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(figure.getByRole('img', { name: TITLE })).toBeVisible();
  // Nor is it told to who hears the page, in its picture, or on its tab.
  const heard = await page.locator('main').ariaSnapshot();
  expect(heard).not.toMatch(/the loss stays with investors|Now let it fail/);
  expect(await figure.locator('[data-stage]').textContent()).not.toMatch(/\$10\.5bn|the loss stays/);
  expect(await page.title()).toContain('question');

  await button.focus();
  await page.keyboard.press('Enter');
  await expect(step.getByText('Now let it fail')).toBeVisible();
  await expect(figure.locator('[data-stage]')).toContainText('$10.5bn');
  await expect(scene.getByRole('heading', { name: TITLE })).toHaveCount(0);
  const later = page.locator('[id="guarantee.fails-guaranteed"]');
  await expect(later.getByRole('button', { name: 'Uncover this step' })).toHaveCount(1);
  await expect(later.locator('.step-card:not(.cover-box)')).toBeHidden();
  expect(page.url()).toMatch(/\?hide=end#guarantee\.fails$/);
});

test('a frame asks its question and answers it', async ({ page }) => {
  await page.goto('embed/who-pays/?hide=end');
  const figure = page.locator('figure[data-chart]');
  await expect(figure).toHaveAttribute('data-live', '');
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(figure.locator('[data-stage]')).not.toContainText(/\$|no source of the money/);
  await page.getByRole('button', { name: ASKED }).press('Enter');
  await expect(page.getByRole('heading', { name: TITLE })).toHaveCount(0);
  await expect(figure.locator('[data-stage]')).toContainText('$25.47bn');
});

test('the lab shows the values of a question, and the result when it is asked for', async ({ page }) => {
  await page.goto('scenarios/?m=1&r30=280&hide=end');
  const ending = page.locator('[data-lab-ending]');
  const revenue = page.getByRole('spinbutton').or(page.getByRole('textbox')).first();
  await expect(page.getByRole('button', { name: ASKED })).toBeVisible();
  await expect(revenue).toHaveValue('280');
  await expect(ending).toBeHidden();
  // Whoever changes a value has not asked for the result, and the address still puts the question.
  await revenue.fill('300');
  await revenue.press('Enter');
  await expect(page).toHaveURL(/r30=300/);
  expect(page.url()).toContain('hide=end');
  await expect(ending).toBeHidden();
  await page.getByRole('button', { name: ASKED }).press('Enter');
  await expect(ending).toBeVisible();
});

test('a clicker leads through a chapter to its end, in letters for the last row; Escape leads back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('chapters/two-voices/?present');
  const count = page.locator('.present-count');
  await expect(count).toHaveText(/^1 of \d+$/);
  const slides = Number((await count.textContent())?.split(' of ')[1]);
  for (let turn = 0, last = ''; turn < 4 * slides; turn++) {
    const now = (await count.textContent()) ?? '';
    if (now !== last) {
      last = now;
      const picture = page.locator('.present-picture figure[data-live]');
      if (await page.locator('[data-layout="picture"]').count()) await expect(picture).toBeVisible();
      const small = await page.locator('.present').evaluate((root) =>
        [...root.querySelectorAll<HTMLElement | SVGTextElement>('*')].flatMap((element) => {
          const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
          if (!own || !element.checkVisibility() || element.closest('.sr-only, title, desc')) return [];
          const scale = element instanceof SVGTextElement ? (element.getScreenCTM()?.a ?? 1) : 1;
          const size = parseFloat(getComputedStyle(element).fontSize) * scale;
          return size < 23.9 ? [`${element.textContent}: ${size}`] : [];
        }),
      );
      expect(small, now).toEqual([]);
    }
    if (now === `${slides} of ${slides}`) break;
    await page.keyboard.press('PageDown');
  }
  await expect(count).toHaveText(`${slides} of ${slides}`);
  await page.keyboard.press('PageUp');
  await expect(count).toHaveText(`${slides - 1} of ${slides}`);
  // The chapter's answer closes it; before it stands the last step, and the page is left there.
  const step = (await page.locator('section[data-step]').last().getAttribute('id')) ?? '';
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${step}`);
  expect(new URL(page.url()).search).toBe('?present');
  await page.keyboard.press('Escape');
  await expect(page.locator('.present')).toHaveCount(0);
  expect(page.url().endsWith(`two-voices/#${step}`), page.url()).toBe(true);
});
