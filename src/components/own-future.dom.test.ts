import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { modelInputs } from '../charts/model-inputs.ts';
import { forgetListeners, noteListeners } from '../charts/kit/document.fixture.ts';
import { baseValues, type InputValues } from '../charts/inputs.ts';

noteListeners(document);
const inputs = modelInputs('yours');
const base = baseValues(inputs);
const LINE = '?line=30~60~120~200~300';

let own: typeof import('./own-future.ts');
const at = (query: string) => {
  history.replaceState(null, '', `/story/${query}`);
};

beforeEach(async () => {
  at('');
  document.body.innerHTML = '';
  // What was set is kept for as long as the module lives.
  vi.resetModules();
  own = await import('./own-future.ts');
});
afterEach(forgetListeners);

describe('what is set beside one picture', () => {
  test('is told to every other, now and later; the base is told as nothing', () => {
    at('?m=1&r30=100');
    const [one, two] = [
      vi.fn<(values: InputValues | null) => void>(),
      vi.fn<(values: InputValues | null) => void>(),
    ];
    own.onOwn(inputs, one);
    expect(one.mock.lastCall).toEqual([{ ...base, revenue2030: 100 }]);
    own.share({ ...base, revenue2030: 200 });
    own.onOwn(inputs, two);
    expect(two.mock.lastCall, 'who comes later hears what is set, not the address').toEqual([
      { ...base, revenue2030: 200 },
    ]);
    own.share(null);
    expect([one.mock.lastCall, two.mock.lastCall]).toEqual([[null], [null]]);
  });

  test('is nothing where the address says nothing', () => {
    const told = vi.fn();
    own.onOwn(inputs, told);
    expect(told.mock.calls).toEqual([[null]]);
  });

  test('is the line that was drawn, where there is one', () => {
    at(LINE);
    const told = vi.fn();
    own.onOwn(inputs, told);
    expect(told.mock.calls).toEqual([[{ ...base, revenue2030: 300 }]]);
  });

  test('stands in the bar that waits for the chapter, in picture and words', () => {
    document.body.innerHTML = `<template data-payers-model><svg>${'<rect/>'.repeat(5)}</svg><span></span></template>`;
    const waiting = document.querySelector('template')!.content;
    const drawn = vi.fn();
    document.addEventListener('payersmodel', drawn);
    own.share({ ...base, revenue2030: 100 });
    expect(waiting.querySelector('span')!.textContent).toContain('unpaid $670 billion');
    const widths = () =>
      [...waiting.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width')));
    const own100 = widths();
    own.share(null);
    expect(waiting.querySelector('span')!.textContent).toContain('unpaid $320 billion');
    expect(widths()).not.toEqual(own100);
    expect(drawn).toHaveBeenCalledTimes(2);
  });
});

test('a line that is drawn anew is told with its revenue, and so is one that is forgotten', () => {
  const told = vi.fn();
  own.onLine(told);
  for (const query of [LINE, '?line=30~60~120~200~120', '']) {
    at(query);
    document.dispatchEvent(new Event('linedrawn'));
  }
  expect(told.mock.calls).toEqual([[null], [{ revenue2030: 300 }], [{ revenue2030: 120 }], [null]]);
});
