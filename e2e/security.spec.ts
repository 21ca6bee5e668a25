/** The strict policy: what each built page says, what the server adds, and that nothing runs into it. */
import { expect, test } from '@playwright/test';
import { hashOf } from '../src/build/csp.ts';
import { addressOf, attribute, elementsOf, htmlFiles, isFrame, read, textOf } from './built.ts';
import { hostPage } from './embed-page.ts';
import { whereServed } from '../src/tools/site-url.mjs';
import { scrollOn } from './scroll-page.ts';
import { watchPage } from './watch.ts';

const files = htmlFiles();
const { site: ORIGIN } = whereServed(process.env);

test('every page carries a policy that allows its own inline scripts and styles by hash, and nothing loose', () => {
  const problems: string[] = [];
  for (const file of files) {
    let policy: string | null = null;
    const say = (problem: string) => problems.push(`${file}: ${problem}`);
    for (const element of elementsOf(read(file))) {
      const { tagName } = element;
      if (
        tagName === 'meta' &&
        attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy'
      ) {
        if (policy !== null) say('two policies');
        policy = attribute(element, 'content') ?? '';
      }
      const inline = tagName === 'style' || (tagName === 'script' && attribute(element, 'src') === undefined);
      const data = /json|template/.test(attribute(element, 'type') ?? '');
      if (inline && !data && !policy?.includes(hashOf(textOf(element)))) say(`<${tagName}> without its hash`);
      for (const { name, value } of element.attrs) {
        if (name === 'style') say(`<${tagName} style="${value}">`);
        if (/^on/.test(name)) say(`<${tagName} ${name}="${value}">`);
        if (/^\s*javascript:/i.test(value)) say(`<${tagName} ${name}="${value}">`);
      }
      const source =
        attribute(element, 'src') ?? (tagName === 'link' ? attribute(element, 'href') : undefined);
      const kind = attribute(element, 'rel') ?? '';
      if (source && /^(https?:)?\/\//.test(source) && !/canonical|alternate/.test(kind)) {
        say(`<${tagName}> from another host: ${source}`);
      }
    }
    // A frame in a sandbox has no self in WebKit: its policy names the address for which the site was built.
    if (isFrame(file)) policy = policy?.replaceAll(`'self' ${ORIGIN}`, "'self'") ?? null;
    if (policy === null) say('no policy');
    else {
      if (/unsafe-(inline|eval|hashes)|\*|https?:/.test(policy)) say(`a loose policy: ${policy}`);
      for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'"]) {
        if (!policy.split('; ').includes(part)) say(`no ${part}`);
      }
      // In a meta element it would be ignored; the header says it.
      if (policy.includes('frame-ancestors')) say('frame-ancestors in the page');
    }
  }
  expect(files.length).toBeGreaterThan(3);
  expect(problems).toEqual([]);
});

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const)
  test(`reading the whole story, ${width} wide: no rule is broken, no other host asked, nothing shifts`, async ({
    page,
    context,
  }) => {
    const problems = watchPage(page);
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('./');
    await scrollOn(page, await page.evaluate(() => document.documentElement.scrollHeight), 300);
    await expect(page.locator('figure[data-chart]').last()).toHaveAttribute('data-live', '');
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.001);
    await page.locator('[data-theme-toggle]').click();
    // What a fold holds is fetched with another page.
    const scene = page.locator('[data-scene]').last();
    await scene.locator('[data-step-rests]').click();
    await expect(scene.locator('[data-how] .how-key')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await page.emulateMedia({ media: 'screen' });
    expect(problems).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });

test('the policy is at work: an inline script and style put in later do nothing', async ({ page }) => {
  await page.goto('./');
  const done = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    const element = document.createElement('p');
    element.setAttribute('style', 'position: fixed');
    document.body.append(element);
    return { ran: 'intruder' in window, styled: getComputedStyle(element).position };
  });
  expect(done).toEqual({ ran: false, styled: 'static' });
});

test('no page of the story can be put into a frame; an embed can', async ({ page, baseURL }) => {
  const framed = files.find((file) => file.startsWith('embed/'));
  expect(framed).toBeDefined();
  const embed = `${baseURL}${addressOf(framed ?? '')}`;
  const { url, server } = await hostPage(
    `<iframe id="story" src="${baseURL}"></iframe><iframe id="embed" src="${embed}"></iframe>`,
  );
  try {
    await page.goto(url);
    await expect(page.frameLocator('#embed').locator('figure[data-chart]')).toBeVisible();
    await expect(page.frameLocator('#story').locator('[data-story]')).toHaveCount(0);
  } finally {
    server.close();
  }
});
