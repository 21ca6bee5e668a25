/** The lab: every value by keyboard, in the address and back again, and whatever an address holds. */
import { expect, test, type Page } from '@playwright/test';
import { arm, findingsInAll } from './axe.ts';
import { readPresets } from '../src/model/presets.ts';

/** Errors of the page's scripts, as they come. */
function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}
const ending = (page: Page) => page.locator('[data-lab-ending]');
const field = (page: Page, name: string) => page.locator(`#lab-${name}`);
const said = (page: Page) => page.locator('[data-lab-sentences]');

test.describe('by keyboard alone', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('a value is set, undone, redone, reset; the address follows, and a reload keeps it', async ({
    page,
  }) => {
    const errors = watch(page);
    await page.goto('scenarios/');
    await expect(ending(page)).toHaveText('Renegotiates');
    const slider = page.locator('[data-lab-input="revenue2030"] input[type="range"]');
    await slider.focus();
    await page.keyboard.press('End');
    await expect(field(page, 'revenue2030')).toHaveValue('400');
    await expect(slider).toHaveAttribute('aria-valuetext', '400 billion dollars');
    // What it is for is said once, in a sentence.
    await expect(slider).not.toHaveAttribute('aria-describedby');
    await expect(field(page, 'revenue2030')).toHaveAccessibleDescription(/^[^.;]+; [^.;]+\.$/);
    await expect(said(page)).toContainText('$24 billion');
    await field(page, 'equityAvailable').evaluate((e) => e.closest('details')!.setAttribute('open', ''));
    await field(page, 'equityAvailable').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('75');
    await page.keyboard.press('Tab');
    await expect(ending(page)).toHaveText('Renegotiates');
    await expect(page).toHaveURL(/\?m=1&r30=400&eq=75$/);
    await expect(page.locator('[data-lab-announce]')).toContainText('Renegotiates');
    await page.locator('[data-lab-undo]').press('Enter');
    await expect(ending(page)).toHaveText('Grows into it');
    await expect(page).toHaveURL(/\?m=1&r30=400$/);
    await page.locator('[data-lab-redo]').press('Enter');
    await expect(ending(page)).toHaveText('Renegotiates');
    await expect(page).toHaveURL(/eq=75/);
    await page.reload();
    await expect(ending(page)).toHaveText('Renegotiates');
    await expect(field(page, 'equityAvailable')).toHaveValue('75');
    await page.locator('[data-lab-reset]').press('Enter');
    await expect(ending(page)).toHaveText('Renegotiates');
    await expect(page).toHaveURL(/\/scenarios\/$/);
    expect(errors).toEqual([]);
  });

  test('two runs side by side; a preset; one’s own cost; the seed; all in one link', async ({ page }) => {
    await page.goto('scenarios/');
    await page.locator('[data-lab-keep]').press('Enter');
    await expect(page.locator('[data-lab-kept]')).toContainText('Renegotiates, with $320 billion');
    await page.locator('[data-lab-preset="slow-market"]').press('Enter');
    await expect(ending(page)).toHaveText('Breaks');
    await expect(page.locator('[data-lab-years] small').first()).toBeVisible();
    await expect(page).toHaveURL(/vs=/);
    const cost = field(page, 'extraCost');
    await cost.evaluate((e) => e.closest('details')!.setAttribute('open', ''));
    await cost.fill('50');
    await page.locator('[data-lab-label]').fill('A sea wall');
    await page.locator('[data-lab-label]').blur();
    await expect(page).toHaveURL(/xc=50.*xl=A\+sea\+wall/);
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.locator('[data-lab-label]')).toHaveValue('A sea wall');
    await expect(page.locator('[data-lab-kept]')).toBeVisible();
    await page.locator('[data-lab-forget]').press('Enter');
    await expect(page.locator('[data-lab-kept]')).toBeHidden();
    await expect(page.locator('[data-lab-years] small')).toHaveCount(0);
  });

  test('the CSV is the run, and the frame’s code has its address', async ({ page }) => {
    await page.goto('scenarios/?m=1&r30=300');
    const download = page.waitForEvent('download');
    await page.locator('[data-lab-csv]').press('Enter');
    const stream = await (await download).createReadStream();
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(9);
    expect(lines[0]).toMatch(/^year,revenue,otherCosts,compute/);
    expect(Number(lines[5]!.split(',')[1])).toBeCloseTo(300, 6);
    const code = page.locator('[data-lab-embed]');
    await expect(code).toHaveValue(/embed\/funding-gap\/yours\/\?m=1&amp;r30=300&amp;pub=\d{4}-\d{2}-\d{2}"/);
    await expect(code).toHaveValue(/ title="[^"]{30,}" .* height="\d{3}" [^]*embed\.js" async><\/script>$/);
    await page.locator('[data-lab-embed-dark]').selectOption('true');
    await expect(code).toHaveValue(/yours\.dark\/\?m=1&amp;r30=300&amp;pub=.*color-scheme:dark/);
  });

  test('every equation has the run’s own numbers, of the year that is chosen', async ({ page }) => {
    await page.goto('scenarios/?m=1&r30=300');
    const revenue = page.locator('[data-formula="revenue"] [data-numbers]');
    await expect(revenue).toHaveText('13 × (300 ÷ 13) ^ ((5 ÷ 5) ^ 1) = 300');
    await page.locator('[data-lab-year]').selectOption({ label: '2031' });
    await expect(page.locator('[data-formula="revenue"]')).toBeHidden();
    await expect(page.locator('[data-formula="revenueLater"] [data-numbers]')).toContainText(
      '300 × (1 + 0.2',
    );
  });
});

test('a value that cannot be used is mended and named, an older version too', async ({ page }) => {
  await page.goto('scenarios/?m=0&r30=9000&dt=2.6&gu=lots');
  const changed = page.locator('[data-lab-changed]');
  await expect(changed).toContainText(
    'Revenue in 2030: 9000 is outside the model’s limits; the nearest value is used, $600 billion.',
  );
  await expect(changed).toContainText('“lots” is not a number');
  await expect(changed).toContainText('version 0');
  await expect(page).toHaveURL(/\?m=1&r30=600&dt=3$/);
});

test('a number that cannot be used is mended and named when its field is left', async ({ page }) => {
  await page.goto('scenarios/');
  const field = page.locator('#lab-revenue2030');
  const changed = page.locator('[data-lab-changed]');
  await field.fill('9000');
  await field.press('Tab');
  await expect(field).toHaveValue('600');
  await expect(changed).toContainText('What you typed could not be used');
  await expect(changed).toContainText(
    '9000 is outside the model’s limits; the nearest value is used, $600 billion.',
  );
  await field.fill('');
  await field.press('Tab');
  await expect(field).toHaveValue('600');
  await expect(changed).toContainText('it stays at $600 billion');
  await field.fill('250');
  await expect(changed).toBeEmpty();
});

test('five hundred mangled addresses give a whole page each', async ({ page }) => {
  const errors = watch(page);
  await page.goto('scenarios/');
  await expect(ending(page)).toHaveText('Renegotiates');
  const found = await page.evaluate(() => {
    let seed = 20251105;
    const next = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    const keys =
      'm r25 r30 gs g31 gf o25 o30 k pay ry rp own xc xl c ce rc cp rf sp ltv dt gu gc gl pf eq oc ds s1 s2 s3 s4 s5 sd vs'.split(
        ' ',
      );
    const odd = [
      '',
      'NaN',
      'Infinity',
      '-1e309',
      '1e-320',
      '0x10',
      '٣',
      '%',
      '&',
      '=',
      '<b>',
      'null',
      '--',
      '1,5',
      '9'.repeat(400),
      '\u202e',
      '-0',
      '1e3',
      '..',
      'true',
    ];
    const bad: string[] = [];
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
    for (let i = 0; i < 500; i += 1) {
      const parts = Array.from({ length: 1 + Math.floor(next() * 8) }, () => {
        const value = next() < 0.5 ? pick(odd) : String((next() - 0.3) * 10 ** (next() * 8 - 3));
        const written = next() < 0.8 ? encodeURIComponent(value) : value.replaceAll('#', '');
        return `${pick(keys)}${next() < 0.95 ? '=' : ''}${written}`;
      });
      const address = `?${parts.join(next() < 0.9 ? '&' : '&&')}`;
      if (i % 50 === 0) history.replaceState(null, '', address);
      else {
        try {
          history.replaceState(null, '', address);
        } catch {
          // Browsers refuse too many changes of the address in a short time.
          continue;
        }
      }
      dispatchEvent(new PopStateEvent('popstate'));
      const text =
        document.querySelector('.lab-said')!.textContent + document.querySelector('.lab-form')!.textContent;
      const fields = [...document.querySelectorAll<HTMLInputElement>('.lab-pair input')];
      if (/NaN|undefined|Infinity|\[\w+\]/.test(text) || fields.some((one) => one.value === ''))
        bad.push(address);
    }
    return bad;
  });
  expect(found).toEqual([]);
  expect(errors).toEqual([]);
});

test('at 320 wide all of it fits, and the result stays in reach', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('scenarios/');
  await expect(ending(page)).toHaveText('Renegotiates');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const line = page.locator('[data-lab-short]');
  await page.locator('[data-lab-input="revenue2030"]').scrollIntoViewIfNeeded();
  await expect(line).toBeInViewport();
  expect((await line.boundingBox())!.height).toBeLessThanOrEqual(48);
});

test('the pictures are of the run: years, bar, futures and swings', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('scenarios/?m=1&r30=100&eq=75&sp=0.08');
  const picture = (id: string) => page.locator(`[data-lab-picture="${id}"] [data-stage] svg`);
  await expect(picture('funding-gap')).toContainText('Breaks: unpaid at most $760bn');
  await expect(picture('who-pays')).toContainText('$760bn');
  await expect(picture('outcomes')).toContainText('89');
  await expect(picture('sensitivity')).toContainText('unpaid at most $760bn');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the base stands with its words, pictures and tables, and no field that moves nothing', async ({
    page,
  }) => {
    await page.goto('scenarios/');
    await expect(ending(page)).toHaveText('Renegotiates');
    await expect(page.locator('[data-lab-years] tr')).toHaveCount(8);
    await expect(page.locator('[data-lab-picture] [data-stage] svg').first()).toBeVisible();
    await expect(page.locator('[data-lab-form]')).toBeHidden();
    const links = page.locator('[data-lab-preset]');
    const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute('data-lab-preset')));
    expect(new Set(shown)).toEqual(new Set(readPresets().map(({ id }) => id)));
  });
});

test('axe finds nothing in the lab, in both themes, narrow and wide', async ({ page }) => {
  await arm(page);
  await page.goto('scenarios/?m=1&c=0.35&gu=1');
  await expect(page.locator('[data-lab-picture="outcomes"] [data-stage] svg')).toContainText(
    /15(was 0)?(Carried by the public|Public)/,
  );
  await page.locator('.lab-group').evaluateAll((all) => {
    for (const group of all) group.setAttribute('open', '');
  });
  expect(await findingsInAll(page)).toEqual([]);
});

test('on a phone nothing that has the focus lies under the fixed line, and paper has the run instead of it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto('scenarios/?m=1&r30=280');
  await expect(ending(page)).toHaveText('Renegotiates');
  const line = page.locator('[data-lab-short]');
  await expect(line).toBeVisible();
  const under: string[] = [];
  let stops = 0;
  for (; stops < 300; stops += 1) {
    await page.keyboard.down('Tab');
    const at = await page.evaluate(() => {
      const stop = document.activeElement;
      if (!stop || stop === document.body) return null;
      const edge = document.querySelector('[data-lab-short]')!.getBoundingClientRect().top;
      const { top } = [...stop.getClientRects()].at(-1) ?? { top: 0 };
      return { under: top >= edge, name: `${stop.tagName} ${stop.id} ${stop.textContent.trim()}` };
    });
    if (!at) break;
    if (at.under) under.push(at.name);
  }
  await page.keyboard.up('Tab');
  expect(stops).toBeGreaterThan(80);
  expect(under).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await expect(line).toBeHidden();
  const set = page.locator('[data-lab-set]');
  await expect(set).toBeVisible();
  await expect(set).toContainText('Revenue in 2030: $280 billion; base $200 billion');
  await expect(set).toContainText('/scenarios/?m=1&r30=280');
});
