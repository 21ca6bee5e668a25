import { expect, test } from 'vitest';
import { median, mediansOf, tableOf, type Visit } from './figures.ts';

const bare: Visit = {
  ...{ kilobytes: 1, requests: 1, height: 3400, lcp: 1000, busyLoad: 100, blocking: 0 },
  ...{ busyScroll: 50, scriptScroll: 5, layoutScroll: 5, restScroll: 40, longTasks: 0 },
  ...{ lateFrames: 0, longFrames: 0, worstTap: 16, shiftLoad: 0, shiftScroll: 0 },
};

test('the median is the middle one, or the mean of two', () => {
  expect(median([5, 1, 9])).toBe(5);
  expect(median([4, 1, 9, 2])).toBe(3);
  expect(median([])).toBeNaN();
});

test('medians are taken figure by figure', () => {
  const visits = [1, 2, 30].map((lcp) => ({ ...bare, lcp, requests: 10 / lcp }));
  expect(mediansOf(visits)).toEqual({ ...bare, lcp: 2, requests: 5 });
});

test('times are told in times of the bare page, and what is missed has a star', () => {
  const page = {
    ...bare,
    lcp: 1250,
    busyLoad: 450,
    scriptScroll: 35,
    layoutScroll: 3,
    height: 88_000,
    requests: 6,
  };
  const table = tableOf({ page, bare }, { page: bare, bare, commit: 'abc' });
  const row = (what: string) => table.find((line) => line.startsWith(what))?.split(/\s{2,}/);
  expect(row('what')).toEqual(['what', 'measured', 'bare page', 'to reach', 'at abc']);
  expect(row('largest')).toEqual([
    'largest contentful paint',
    '1.3 times',
    '1,000 ms',
    '1.3 times',
    '1 times',
  ]);
  expect(row('main thread')).toEqual([
    'main thread busy at load',
    '4.5 times *',
    '100 ms',
    '3 times',
    '1 times',
  ]);
  expect(row('of it script')?.slice(1)).toEqual(['30 ms *', '5 ms', '25 ms', '0 ms']);
  expect(row('of it style')?.[1], 'less than the bare page is nothing').toBe('0 ms');
  expect(row('of it paint')?.slice(1), 'nothing to reach').toEqual(['0 ms', '40 ms', '0 ms']);
  expect(row('height')?.[1]).toBe('88,000 px *');
  expect(row('requests')?.[1]).toBe('6');
});
