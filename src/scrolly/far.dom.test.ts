import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetListeners, noteListeners } from '../testing/document.ts';
import { bringNear, isFar, watchFar } from './far.ts';

noteListeners(window);
const IDS = ['one', 'two', 'three', 'four'];
const laid = () => [...document.querySelectorAll('[data-laid]')].map(({ id }) => id);
const stepIn = (id: string) => document.querySelector(`#${id} section`)!;

/** A page whose first chapter is laid out, and how the reader came to it. */
function open(came: string) {
  document.documentElement.dataset['came'] = came;
  document.body.innerHTML = IDS.map(
    (id, i) => `<div data-chapter="${id}" id="${id}"${i === 0 ? ' data-laid' : ''}><section></section></div>`,
  ).join('');
  const near = vi.fn(() => laid().at(-1));
  watchFar(near);
  return near;
}
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  forgetListeners();
  vi.useRealTimers();
});

describe('on a plain visit', () => {
  test('what lies below the first chapter is far until the page has loaded; then one chapter comes after another', () => {
    const near = open('navigate');
    expect(IDS.map((id) => isFar(stepIn(id)))).toEqual([false, true, true, true]);
    vi.advanceTimersByTime(1000);
    expect([laid(), near.mock.calls.length]).toEqual([['one'], 0]);
    dispatchEvent(new Event('load'));
    expect([laid(), near.mock.results.map(({ value }) => value)]).toEqual([['one', 'two'], ['two']]);
    expect(isFar(stepIn('three'))).toBe(true);
    vi.advanceTimersByTime(50);
    expect(laid()).toEqual(['one', 'two', 'three']);
    vi.advanceTimersByTime(50);
    expect(laid()).toEqual(IDS);
    expect(near).toHaveBeenCalledTimes(3);
    expect(IDS.map((id) => isFar(stepIn(id)))).toEqual([false, false, false, false]);
  });

  test('a file that hangs keeps nobody waiting for more than three seconds', () => {
    open('navigate');
    vi.advanceTimersByTime(2990);
    expect(laid()).toEqual(['one']);
    vi.advanceTimersByTime(200);
    expect(laid()).toEqual(IDS);
  });

  test('a load event that comes after that measures nothing again', () => {
    const near = open('navigate');
    vi.advanceTimersByTime(4000);
    dispatchEvent(new Event('load'));
    expect(near).toHaveBeenCalledTimes(3);
  });

  test('somebody who wants to go there has all of it near at once, and nothing is laid out in turn', () => {
    const near = open('navigate');
    bringNear();
    expect(IDS.map((id) => isFar(stepIn(id)))).toEqual([false, false, false, false]);
    dispatchEvent(new Event('load'));
    vi.advanceTimersByTime(4000);
    expect(near).not.toHaveBeenCalled();
  });
});

test.each(['link', 'reload', 'back_forward'])('on a visit by %s nothing is far', (came) => {
  const near = open(came);
  expect(IDS.map((id) => isFar(stepIn(id)))).toEqual([false, false, false, false]);
  dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(4000);
  expect(near).not.toHaveBeenCalled();
});
