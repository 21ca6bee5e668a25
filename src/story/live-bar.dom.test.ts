import { expect, test, vi } from 'vitest';
import { BASE_STATE } from '../model/query.ts';
import { BASE } from '../model/inputs.ts';
import { model } from '../reader/codec.ts';
import { set } from '../reader/state.ts';
import { followModel } from './live-bar.ts';

test('what is set stands in the bar that waits for the chapter, in picture and words', () => {
  document.body.innerHTML = `<template data-payers-model><svg>${'<rect/>'.repeat(5)}</svg><span></span><b></b></template>`;
  const waiting = document.querySelector('template')!.content;
  const said = () => waiting.querySelector('span')!.textContent;
  const widths = () =>
    [...waiting.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width')));
  const drawn = vi.fn();
  followModel(drawn);
  expect(said()).toContain('unpaid $320 billion');
  const before = widths();
  set(model, { ...BASE_STATE, inputs: { ...BASE, revenue2030: 100 } });
  expect(said()).toContain('unpaid $670 billion');
  expect(waiting.querySelector('b')!.textContent).toBe('Model: $670 billion unpaid');
  expect(widths()).not.toEqual(before);
  set(model, BASE_STATE);
  expect([said(), widths()]).toEqual([expect.stringContaining('unpaid $320 billion'), before]);
  expect(drawn).toHaveBeenCalledTimes(3);
});

test('a page without a bar is left alone', () => {
  document.body.innerHTML = '';
  const drawn = vi.fn();
  followModel(drawn);
  expect(drawn).not.toHaveBeenCalled();
});
