import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leave, resized, standIn, storyPage, wait, type StoryPage } from '../testing/story-page.ts';
import { followReader, measureAll, readStanding, remeasure } from './standing.ts';

vi.useFakeTimers();
standIn();
let page: StoryPage;
beforeEach(() => {
  page = storyPage([{ chart: 'first', cards: [{ step: 'a', height: 3000 }] }]);
});
afterEach(leave);

/** A follower that writes down what it is told. */
function follower() {
  const told: unknown[] = [];
  const measure = vi.fn(() => void told.push('measure'));
  followReader({ measure, follow: ({ y }, cause) => void told.push(`${cause} ${y}`) });
  return { told, measure };
}

test('is measured and told at once, then told of every scroll and measured no more', async () => {
  const { told } = follower();
  await page.scroll(100);
  await page.scroll(250);
  expect(told).toEqual(['measure', 'measured 0', 'scroll 100', 'scroll 250']);
});

test('one who comes later is measured alone: the others stand where they stood', () => {
  const first = follower();
  first.told.length = 0;
  const second = follower();
  expect([first.told, second.told]).toEqual([[], ['measure', 'measured 0']]);
});

test('is told of a scroll though another has read, or measured, the page meanwhile', async () => {
  const { told } = follower();
  scrollBy({ top: 300 });
  expect(readStanding().y).toBe(300);
  measureAll();
  told.length = 0;
  await wait(20);
  expect(told).toEqual(['scroll 300']);
});

test('all are measured before any is told, when the window, the content or the page’s files are others', () => {
  const [one, two] = [follower(), follower()];
  const order: string[] = [];
  one.measure.mockImplementation(() => void order.push('one'));
  two.measure.mockImplementation(() => void order.push('two'));
  for (const change of [
    () => dispatchEvent(new Event('resize')),
    () => dispatchEvent(new Event('load')),
    () => resized(document.body),
    () => remeasure('scroll'),
  ]) {
    order.length = 0;
    one.told.length = 0;
    change();
    expect(order).toEqual(['one', 'two']);
    expect(one.told).toHaveLength(1);
  }
  expect(one.told).toEqual(['scroll 0']);
});
