/** What holds for every picture: each chart, in every state, at every size. */
import { describe, expect, test } from 'vitest';
import { chartIds, getChart } from './build.ts';
import {
  SIZES,
  STATIC,
  SWEEP,
  atSizes,
  badNumbers,
  countMarks,
  drawn,
  everyMark,
  twins,
  type Drawn,
} from '../testing/inspect.ts';
import { inside, overlap } from './kit/boxes.ts';
import type { Scene, Size, State, TextMark } from './kit/contract.ts';
import { sceneToSvg } from './kit/render.ts';
import { advanceOf } from './kit/text.ts';
import { classesIn, kitRules, ownRules } from './mark-rules.ts';
import { sentOf } from './sent.ts';

const isText = (d: Drawn): d is Drawn & { mark: TextMark } => d.mark.kind === 'text';
/** A picture of a chart: of a step, or its flow, which has one height at every width. */
interface Case {
  id: string;
  step: string;
  draw: (data: object, size: Size) => Scene;
  fit: (size: Size) => Size;
}
const cases = chartIds().flatMap((id): Case[] => {
  const { chart, data, steps } = getChart(id);
  const { flow } = chart;
  const pictures = steps.map((step) => ({
    ...{ id, step, fit: (size: Size) => size },
    draw: (of: object, size: Size) => chart.scene(of, chart.states[step] as State, size),
  }));
  if (!flow) return pictures;
  const height = flow.height(data, steps);
  return [
    ...pictures,
    {
      ...{ id, step: 'its flow', fit: ({ width }: Size) => ({ width, height }) },
      draw: (of: object, size: Size) => flow.scene(of, size, steps),
    },
  ];
});

const naming = { name: 'name', description: 'description', idPrefix: 'p' };
const round = (value: number) => Math.round(value * 10) / 10;

/** A function of a size that works each out once. */
function once<T>(work: (size: Size) => T): (size: Size) => T {
  const known = new Map<Size, T>();
  return (size) => {
    const found = known.get(size) ?? work(size);
    known.set(size, found);
    return found;
  };
}

describe.each(cases)('$id: $step', ({ id, step, draw, fit }) => {
  const { chart, data } = getChart(id);
  const [sizes, sweep] = [SIZES.map(fit), SWEEP.map(fit)];
  // Many tests look at the same pictures: each is drawn and measured once.
  const sceneAt = once((size: Size) => draw(data, size));
  const drawnAt = once((size: Size) => drawn(sceneAt(size).marks));
  const textsAt = once((size: Size) => drawnAt(size).filter(isText));

  test('the frame is the size asked for', () => {
    for (const size of sizes) {
      const { width, height } = sceneAt(size);
      expect({ width, height }).toEqual(size);
    }
  });

  test('something is drawn', () => {
    for (const size of sizes) expect(drawnAt(size).length).toBeGreaterThan(2);
  });

  test('keys are unique at every level', () => {
    expect(atSizes((size) => twins(sceneAt(size).marks), sizes)).toEqual([]);
  });

  test('all numbers are numbers', () => {
    expect(atSizes((size) => badNumbers(sceneAt(size).marks), sizes)).toEqual([]);
  });

  test('no mark leaves the frame', () => {
    const out = atSizes(
      (size) => {
        const frame = { x0: 0, y0: 0, x1: size.width, y1: size.height };
        return drawnAt(size)
          .filter(({ box }) => !inside(box, frame, 0.5))
          .map(({ path, mark, box }) => {
            const over = [-box.x0, -box.y0, box.x1 - size.width, box.y1 - size.height];
            const sides = ['left', 'top', 'right', 'bottom'].filter((_, i) => over[i]! > 0.5);
            return `${path}${mark.kind === 'text' ? ` “${mark.text}”` : ''} leaves at ${sides.join()} by ${round(Math.max(...over))}`;
          });
      },
      [...sizes, ...sweep],
    );
    expect(out).toEqual([]);
  });

  test('no two texts overlap', () => {
    const collisions = atSizes(
      (size) => {
        const all = textsAt(size);
        return all.flatMap((a, i) =>
          all
            .slice(i + 1)
            .filter((b) => overlap(a.box, b.box, 1))
            .map((b) => `${a.path} “${a.mark.text}” lies on ${b.path} “${b.mark.text}”`),
        );
      },
      [...sizes, ...sweep],
    );
    expect(collisions).toEqual([]);
  });

  test('no text lies on a point', () => {
    const hidden = atSizes((size) => {
      const { marks } = sceneAt(size);
      const points = drawn(
        // A path of many points has no one place.
        marks.filter(({ classes = '' }) => /\bm-point\b/.test(classes) && !/\bfutures\b/.test(classes)),
      );
      return textsAt(size).flatMap(({ path, mark, box }) =>
        points
          .filter((point) => overlap(point.box, box, 1))
          .map((point) => `${path} “${mark.text}” lies on ${point.path}`),
      );
    }, sizes);
    expect(hidden).toEqual([]);
  });

  test('text is 12 px or more, of two weights, never empty, of measured glyphs', () => {
    const bad = atSizes(
      (size) =>
        textsAt(size).flatMap(({ path, mark }) => {
          const found: string[] = [];
          if (!(mark.size >= 12)) found.push(`${path} is ${mark.size} px`);
          if (![400, 600].includes(mark.weight ?? 400)) found.push(`${path} has weight ${mark.weight}`);
          if (mark.text.trim() === '') found.push(`${path} is empty`);
          if (/undefined|NaN|\{|\}|\[object/.test(mark.text)) found.push(`${path} says “${mark.text}”`);
          const strange = [...mark.text].filter((char) => advanceOf(char, 400) === undefined);
          if (strange.length > 0) found.push(`${path} has glyphs without a width: ${strange.join(' ')}`);
          return found;
        }),
      sizes,
    );
    expect(bad).toEqual([]);
  });

  test('every class is in the style sheet of marks, or in the chart’s own', () => {
    const known = new Set(classesIn(kitRules() + ownRules(id)));
    const unknown = atSizes(
      (size) =>
        everyMark(sceneAt(size).marks).flatMap(({ key, classes = '' }) =>
          classes
            .split(/\s+/)
            .filter((name) => name && !known.has(name))
            .map((name) => `${key} has the class ${name}`),
        ),
      sizes,
    );
    expect(unknown).toEqual([]);
  });

  test('what the browser is given draws the same picture as all of the data', () => {
    const live = sentOf(chart, data);
    for (const size of sizes) expect(draw(live, size)).toEqual(sceneAt(size));
  });

  // A drawing that is a part of the page is for readers with scripts alone.
  if (step !== 'its flow')
    test('the picture for readers without scripts has at most 35 marks', () => {
      expect(countMarks(draw(data, fit(STATIC)).marks)).toBeLessThanOrEqual(35);
    });

  test('drawn twice it is the same text', () => {
    for (const size of sizes) {
      expect(sceneToSvg(draw(data, size), naming)).toBe(sceneToSvg(sceneAt(size), naming));
    }
  });
});
