import { describe, expect, test } from 'vitest';
import { SIZES, drawn, flatten, texts } from '../../testing/inspect.ts';
import { readLedger } from '../../ledger/read.ts';
import { readPresets } from '../../model/presets.ts';
import { required } from '../../model/required.ts';
import { aboutShort } from '../../model/show.ts';
import { getChart } from '../build.ts';
import { boxOf } from '../kit/shapes.ts';
import type { EnoughData } from './data.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

const data = getChart('how-much').data as EnoughData;
const neverShort = (id: string) => required(readPresets().find((one) => one.id === id)!.inputs).neverShort;

test('needs are results of the model, and forecasts are those of the ledger', () => {
  const [november, february, september] = data.plans;
  expect(november?.needs).toBe(neverShort('base'));
  expect(february?.needs).toBe(neverShort('reported-2026-02'));
  expect(september?.needs).toBe(neverShort('reported-2026-09'));
  expect(september?.own).toBe(neverShort('reported-2026-09-cash'));
  expect(data.helped.map(({ needs }) => needs)).toEqual(
    ['credit-granted', 'guarantee-granted', 'both-granted'].map(neverShort),
  );
  for (const { forecast } of data.plans)
    expect(forecast.value * 1e9).toBe(readLedger().claims.get(forecast.claim)?.value);
});

test('the words of the chapter are so: which forecasts reach their posts, and that help lowers them', () => {
  const [november, february, september] = data.plans;
  expect(november!.needs! / november!.forecast.value).toBeGreaterThan(1.9);
  expect(november!.needs! / november!.forecast.value).toBeLessThan(2);
  expect(february!.forecast.value).toBeGreaterThan(february!.needs!);
  expect(september!.forecast.value).toBeGreaterThan(september!.own!);
  expect(september!.forecast.value).toBeLessThan(september!.needs!);
  for (const { needs } of data.helped) {
    expect(needs).toBeLessThan(november!.needs!);
    expect(needs).toBeGreaterThan(november!.forecast.value);
  }
});

describe.each([...SIZES])('$width x $height', (size) => {
  const { marks } = scene(data, states.enough, size);
  const path = (key: string) => {
    const found = drawn(marks.filter((mark) => mark.key === key)).find(({ mark }) => mark.kind === 'path');
    if (found?.mark.kind !== 'path') throw new Error(`no path "${key}"`);
    return found.mark.d;
  };

  test('bars and posts stand on one scale from zero', () => {
    const bars = data.plans.map(({ key, forecast }) => ({
      ...boxOf(flatten(path(`bar-${key}`))),
      value: forecast.value,
    }));
    const pixel = (bars[0]!.x1 - bars[0]!.x0) / bars[0]!.value;
    for (const { x0, x1, value } of bars) {
      expect(x0).toBe(bars[0]!.x0);
      expect(Math.abs((x1 - x0) / pixel - value)).toBeLessThan(1);
    }
    const posts = [...path('posts').matchAll(/M([\d.]+),/g)].map(
      ([, x]) => (Number(x) - bars[0]!.x0) / pixel,
    );
    const needs = [
      ...data.plans.flatMap(({ own, needs }) => (own === undefined ? [needs!] : [own!, needs!])),
      ...data.helped.map(({ needs }) => needs!),
    ];
    expect(posts).toHaveLength(needs.length);
    posts.forEach((post, i) => expect(Math.abs(post - needs[i]!), String(needs[i])).toBeLessThan(1));
  });

  test('every need is written, rounded as the model’s results are', () => {
    const said = texts({ marks, ...size }).map(({ mark }) => mark.text);
    for (const needs of [
      ...data.plans.flatMap(({ needs, own }) => (own ? [needs, own] : [needs])),
      ...data.helped.map(({ needs }) => needs),
    ])
      expect(said.some((text) => text.includes(aboutShort(needs!)))).toBe(true);
  });
});
