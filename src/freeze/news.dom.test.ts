import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aCorrection } from '../testing/correction.ts';
import { tellNews } from './news.ts';
import { isTold, type Told } from './told.ts';

const told = (id: string, changed: Partial<Told> = {}): Told => ({
  ...aCorrection({ id, places: [{ kind: 'chart', id: 'one', steps: [] }] }),
  said: { corrected: `Corrected: ${id}`, line: 'It is 13 & <b>so</b>.' },
  ...changed,
});

const asked: string[] = [];
const heard: unknown[] = [];
/** Opens a frame while the site answers with a list. */
async function open(list: unknown, { path = '', ok = true } = {}) {
  document.body.innerHTML = `<main data-embed data-home="../../../../" data-known="before older"${path && ` data-path="${path}"`}><figure data-chart="one"></figure></main>`;
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve({ ok, json: () => Promise.resolve(list) });
  });
  await tellNews(document.querySelector('main')!);
  return document.querySelector<HTMLElement>('[data-news]');
}

beforeEach(() => {
  asked.length = heard.length = 0;
  vi.stubGlobal('parent', { postMessage: (message: unknown) => heard.push(message) });
});
afterEach(() => vi.unstubAllGlobals());

test('the gravest correction that the file does not know is told, with the way to it, and the host hears', async () => {
  const resized = vi.fn();
  addEventListener('resize', resized);
  const line = await open({
    corrections: [
      told('wording', { grade: 'wording', at: '2027-03-01T10:00Z' }),
      told('later', { at: '2027-02-01T10:00Z' }),
      told('before', { grade: 'meaning' }),
    ],
  });
  expect(asked).toEqual(['../../../../corrections.json']);
  expect(line?.textContent).toBe('Corrected: later: It is 13 & <b>so</b>.');
  expect(line?.querySelector('a')?.getAttribute('href')).toBe('../../../../corrections/#later');
  expect(document.querySelectorAll('[data-news]')).toHaveLength(1);
  expect(heard).toEqual([
    {
      source: 'backstop',
      chart: 'one',
      type: 'correction',
      data: { id: 'later', at: '2027-02-01T10:00Z', grade: 'number' },
    },
  ]);
  expect(resized).toHaveBeenCalledOnce();
});

test('of another chart, of another step, and of what was known nothing is told', async () => {
  const other = told('other', { places: [{ kind: 'chart', id: 'two', steps: [] }] });
  const last = told('last', { places: [{ kind: 'chart', id: 'one', steps: ['last'] }] });
  expect(await open({ corrections: [other, told('older')] })).toBeNull();
  expect(await open({ corrections: [last] }, { path: 'first' })).toBeNull();
  expect((await open({ corrections: [last] }, { path: 'last' }))?.dataset['news']).toBe('last');
});

test('a list of another shape leaves the frame as it is, and an entry of one the others', async () => {
  for (const list of [{}, { corrections: 'none' }, { corrections: [null, 7, {}] }])
    expect(await open(list)).toBeNull();
  expect(await open({ corrections: [told('later')] }, { ok: false })).toBeNull();
  const strange = { ...told('strange'), grade: 'awful' };
  expect(isTold(strange)).toBe(false);
  const plain = { ...told('plain'), said: undefined };
  const line = await open({ corrections: [strange, plain, told('later')] });
  expect(line?.dataset['news']).toBe('later');
});
