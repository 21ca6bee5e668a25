import fc from 'fast-check';
import { loaders } from 'virtual:charts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountChart } from './code.ts';
import type { Scene, Size, State } from './contract.ts';
import { figureOf, marksIn, marksOf } from '../../testing/figure.ts';
import { mountFigure, type Source } from './mount.ts';
import { nodesOf } from './nodes.ts';

vi.useFakeTimers();

const SIZE = { width: 360, height: 300 };
/** Five beats. */
const LONG = 500;
/** Marks that move by their keys, and a frame that travels. */
const moving = await loaders['commitments']!();
const travelling = await loaders['scale']!();

function mount(chart = moving, step = chart.words.default, beat = '100ms') {
  const figure = figureOf(chart, step, SIZE);
  figure.style.setProperty('--beat', beat);
  const altOf = (of: string) => `What ${of} shows.`;
  const handle = mountChart(figure, chart, { altOf });
  const svg = figure.querySelector('svg')!;
  return { figure, handle, svg, steps: Object.keys(chart.words.steps) };
}

/** Whether the picture is that of a state, and rests. */
function expectAtRest(
  { figure, svg }: Pick<ReturnType<typeof mount>, 'figure' | 'svg'>,
  step: string,
  state: State = moving.states[step]!,
  size: Size = SIZE,
): void {
  expect(figure.dataset['step']).toBe(step);
  expect(figure.dataset['progress']).toBeUndefined();
  expect(marksIn(svg)).toEqual(marksOf(nodesOf(moving.scene(moving.data, state, size))));
}

/** Numbers that are none, in whatever is drawn. */
const bad = (svg: Element) => JSON.stringify(marksIn(svg)).match(/NaN|Infinity|undefined|null/g) ?? [];

function sized(figure: HTMLElement, { width, height }: Size): void {
  const stage = figure.querySelector('[data-stage]')!;
  Object.defineProperties(stage, {
    clientWidth: { value: width, configurable: true },
    clientHeight: { value: height, configurable: true },
  });
}

const hide = (hidden: boolean) =>
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });

beforeEach(() => {
  document.body.replaceChildren();
  hide(false);
});
afterEach(() => {
  vi.clearAllTimers();
});

describe('a figure that comes to life', () => {
  test('shows the step that was drawn, with its title and its words', () => {
    const { figure, handle, svg, steps } = mount(moving, 'years');
    expect(handle.step).toBe('years');
    expectAtRest({ figure, svg }, 'years');
    for (const title of figure.querySelectorAll('[data-chart-title], svg > title'))
      expect(title.textContent).toBe(moving.words.steps['years']);
    expect(svg.querySelector('desc')!.textContent).toBe('What years shows.');
    expect(handle.said).toBe(`${moving.words.steps['years']}. What years shows.`);
    expect(figure.hasAttribute('data-live')).toBe(true);
    expect(steps.length).toBeGreaterThan(2);
  });

  test('or the step that it is mounted at', () => {
    const figure = figureOf(moving, 'years', SIZE);
    mountChart(figure, moving, { altOf: () => '', step: 'whole' });
    expectAtRest({ figure, svg: figure.querySelector('svg')! }, 'whole');
  });

  test('with numbers of its own it shows those in place of its tables, at every step', () => {
    const figure = figureOf(moving, 'years', SIZE);
    const numbers = document.createElement('a');
    const handle = mountChart(figure, moving, { altOf: () => '', numbers });
    const place = figure.querySelector('[data-table-place]')!;
    for (const open of [false, true]) {
      place.closest('details')!.open = open;
      handle.show('whole');
      handle.show('years');
      expect([...place.childNodes]).toEqual([numbers]);
    }
  });

  test('takes the chart’s first choice where the step drawn is none of its own', () => {
    const figure = figureOf(moving, 'years', SIZE);
    figure.dataset['step'] = 'constructor';
    const handle = mountChart(figure, moving, { altOf: () => '' });
    expect(handle.step).toBe(moving.words.default);
  });

  test('without a stage it is refused, and the picture drawn at build stays', () => {
    const figure = figureOf(moving, 'years', SIZE);
    const scene = () => {
      throw new Error('no scene');
    };
    const before = figure.outerHTML;
    const showing = { altOf: () => '', step: 'whole' };
    expect(() => mountChart(figure, { ...moving, scene }, showing)).toThrow('no scene');
    expect(figure.outerHTML).toBe(before);
    figure.querySelector('[data-stage]')!.remove();
    expect(() => mountChart(figure, moving, showing)).toThrow('no stage');
  });

  test('a step that the chart has not is an error, and changes nothing', () => {
    const { figure, handle, svg } = mount(moving, 'years');
    for (const step of ['none', 'constructor'])
      expect(() => {
        handle.show(step);
      }).toThrow(`no step "${step}"`);
    expectAtRest({ figure, svg }, 'years');
  });
});

describe('going to a step', () => {
  test('takes five beats; the words are those of where it goes, from the first moment', () => {
    const { figure, handle, svg } = mount(moving, 'whole');
    handle.go('counterparty');
    expect(figure.dataset['step']).toBe('counterparty');
    expect(figure.querySelector('h3')!.textContent).toBe(moving.words.steps['counterparty']);
    vi.advanceTimersByTime(LONG / 2);
    expect(Number(figure.dataset['progress'])).toBeGreaterThan(0.3);
    expect(Number(figure.dataset['progress'])).toBeLessThan(0.7);
    vi.advanceTimersByTime(LONG / 2 + 50);
    expectAtRest({ figure, svg }, 'counterparty');
  });

  test.each([
    ['where readers want no motion', '0ms', false],
    ['where the page names no beat', '', false],
    ['in a document that nobody sees', '100ms', true],
  ])('is a cut %s', (_, beat, hidden) => {
    const { figure, handle, svg } = mount(moving, 'whole', beat);
    hide(hidden);
    handle.go('counterparty');
    expectAtRest({ figure, svg }, 'counterparty');
  });

  test('counts beats in seconds too', () => {
    const { figure, handle, svg } = mount(moving, 'whole', '0.2s');
    handle.go('counterparty');
    vi.advanceTimersByTime(900);
    expect(figure.dataset['progress']).toBeDefined();
    vi.advanceTimersByTime(200);
    expectAtRest({ figure, svg }, 'counterparty');
  });

  test('arrives even where no frame is ever painted', () => {
    const { figure, handle, svg } = mount(moving, 'whole');
    vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    handle.go('counterparty');
    vi.advanceTimersByTime(LONG + 300);
    vi.restoreAllMocks();
    expectAtRest({ figure, svg }, 'counterparty');
  });

  test('asked for twice it is the same as once', () => {
    const { figure, handle, svg } = mount(moving, 'whole');
    handle.go('counterparty');
    vi.advanceTimersByTime(LONG / 2);
    const half = marksIn(svg);
    handle.go('counterparty');
    expect(marksIn(svg)).toEqual(half);
    vi.advanceTimersByTime(LONG / 2 + 50);
    expectAtRest({ figure, svg }, 'counterparty');
    handle.go('counterparty');
    expectAtRest({ figure, svg }, 'counterparty');
  });

  test('ends for good when the figure is done with', () => {
    const { figure, handle, svg } = mount(moving, 'whole');
    handle.go('counterparty');
    vi.advanceTimersByTime(LONG / 2);
    handle.destroy();
    const left = marksIn(svg);
    vi.advanceTimersByTime(5 * LONG);
    expect(marksIn(svg)).toEqual(left);
    expect(figure.dataset['progress']).toBeDefined();
    expect(figure.hasAttribute('data-live')).toBe(false);
  });
});

describe('what is laid over', () => {
  const over = { view: 'years' };

  test('a step’s own overlay shows there and nowhere else, until it is taken back', () => {
    const { figure, handle, svg } = mount(moving, 'whole');
    const laid = { ...moving.states['whole']!, ...over };
    handle.overlay(over, 'whole');
    expect(handle.state).toEqual(laid);
    expectAtRest({ figure, svg }, 'whole', laid);
    handle.show('counterparty');
    expectAtRest({ figure, svg }, 'counterparty');
    handle.show('whole');
    expectAtRest({ figure, svg }, 'whole', laid);
    handle.overlay(null, 'whole');
    expectAtRest({ figure, svg }, 'whole');
  });

  test('an overlay of all steps lies under that of one', () => {
    const { handle } = mount(moving, 'whole');
    handle.overlay({ view: 'firmness' });
    handle.overlay(over, 'whole');
    expect(handle.state).toMatchObject(over);
    handle.overlay(null, 'whole');
    expect(handle.state).toMatchObject({ view: 'firmness' });
  });
});

test('a new size draws anew, the same one leaves a transition alone, and no picture is designed too small', () => {
  const { figure, handle, svg } = mount(moving, 'whole');
  handle.go('counterparty');
  vi.advanceTimersByTime(LONG / 2);
  handle.resize();
  vi.advanceTimersByTime(20);
  expect(Number(figure.dataset['progress'])).toBeGreaterThan(0.4);
  sized(figure, { width: 700, height: 400 });
  handle.resize();
  expectAtRest({ figure, svg }, 'counterparty', moving.states['counterparty']!, { width: 700, height: 400 });
  sized(figure, { width: 90, height: 60 });
  handle.resize();
  expect(svg.getAttribute('viewBox')).toBe('0 0 280 220');
});

test('where the frame travels, half-way is a view of its own, drawn by the chart', () => {
  const { handle, svg, steps } = mount(travelling);
  const [from, to] = [steps[1]!, steps[2]!];
  handle.scrub(from, to, 0.5);
  const { scene, data, states, travel } = travelling;
  const half = scene(data, travel!(states[from]!, states[to]!, 0.5)!, SIZE);
  expect(marksIn(svg)).toEqual(marksOf(nodesOf(half)));
});

describe('whatever its source', () => {
  /** A source of one dot, which stands at a place of its step and has the size of the stage for its frame. */
  function dots(places: Record<string, number>) {
    const fitted: Size[] = [];
    let size: Size = { width: 0, height: 0 };
    /** What a source calls back, now or later. */
    let changed: () => void = () => undefined;
    const source: Source = {
      fit(stage, tell) {
        fitted.push(stage);
        size = stage;
        changed = tell;
      },
      sceneOf(step): Scene {
        const cx = places[step];
        if (cx === undefined) throw new Error('no such dot');
        return { ...size, marks: [{ kind: 'circle', key: 'dot', cx, cy: 1, r: 1 }] };
      },
      saidOf: (step) => ({ title: `Title of ${step}`, alt: `What ${step} shows.` }),
    };
    const figure = figureOf(moving, 'years', SIZE);
    figure.style.setProperty('--beat', '100ms');
    const dot = () => Number(figure.querySelector('circle')?.getAttribute('cx'));
    return { figure, source, fitted, dot, tell: () => changed() };
  }

  test('it is fitted to the stage before the first picture, or to the drawn picture where nothing is laid out', () => {
    const { figure, source, fitted } = dots({ a: 10 });
    mountFigure(figure, source, 'a');
    sized(figure, { width: 90, height: 60 });
    mountFigure(figure, source, 'a');
    sized(figure, { width: 0, height: 999 });
    mountFigure(figure, source, 'a');
    expect(fitted).toEqual([SIZE, { width: 90, height: 60 }, { width: 90, height: 60 }]);
  });

  test('its words are said with its picture, once a step', () => {
    const { figure, source } = dots({ a: 10, b: 20 });
    const said = vi.spyOn(source, 'saidOf');
    const handle = mountFigure(figure, source, 'a');
    handle.go('b');
    vi.advanceTimersByTime(2 * LONG);
    expect(said.mock.calls).toEqual([['a'], ['b']]);
    expect(figure.querySelector('h3')!.textContent).toBe('Title of b');
    expect(figure.querySelector('desc')!.textContent).toBe('What b shows.');
    expect(handle.said).toBe('Title of b. What b shows.');
  });

  test('pictures that come later than their size are shown when they come, and end what moves', () => {
    const places: Record<string, number> = { a: 10, b: 20 };
    const { figure, source, dot, tell } = dots(places);
    const handle = mountFigure(figure, source, 'a');
    handle.go('b');
    vi.advanceTimersByTime(LONG / 2);
    handle.resize();
    expect(dot()).toBeLessThan(20);
    places['b'] = 40;
    tell();
    expect([dot(), figure.dataset['step'], figure.dataset['progress']]).toEqual([40, 'b', undefined]);
    vi.advanceTimersByTime(2 * LONG);
    expect(dot()).toBe(40);
  });

  test('a step that it has not leaves the drawn figure as it was', () => {
    const { figure, source } = dots({ a: 10 });
    const before = figure.outerHTML;
    expect(() => mountFigure(figure, source, 'b')).toThrow('no such dot');
    expect(figure.outerHTML).toBe(before);
  });
});

type Act = (figure: ReturnType<typeof mount>) => { bound?: string };
const name = fc.constantFrom(...Object.keys(moving.words.steps));
const acts: fc.Arbitrary<Act> = fc.oneof(
  name.map((step): Act => ({ handle }) => {
    handle.go(step);
    return { bound: step };
  }),
  name.map((step): Act => ({ handle }) => {
    handle.show(step);
    return { bound: step };
  }),
  fc
    .tuple(name, name, fc.double({ min: 0.01, max: 0.99, noNaN: true }))
    .map(([a, b, t]): Act => ({ handle }) => {
      handle.scrub(a, b, t);
      return {};
    }),
  fc.integer({ min: 1, max: 700 }).map((ms): Act => () => {
    vi.advanceTimersByTime(ms);
    return {};
  }),
  fc
    .constantFrom({ width: 360, height: 300 }, { width: 800, height: 500 })
    .map((size): Act => ({ figure, handle }) => {
      sized(figure, size);
      handle.resize();
      return {};
    }),
);

test('whatever is asked for in whatever order: each picture is whole, and the last one is the right one', () => {
  fc.assert(
    fc.property(fc.array(acts, { minLength: 1, maxLength: 8 }), name, (list, last) => {
      document.body.replaceChildren();
      const shown = mount(moving, 'whole');
      const words = () => shown.figure.querySelector('h3')!.textContent;
      for (const act of list) {
        const { bound } = act(shown);
        expect(bad(shown.svg)).toEqual([]);
        if (bound !== undefined) expect(shown.figure.dataset['step']).toBe(bound);
        expect(words()).toBe(moving.words.steps[shown.handle.step]);
      }
      shown.handle.go(last);
      vi.advanceTimersByTime(2 * LONG);
      const stage = shown.figure.querySelector('[data-stage]')!;
      const size = { width: stage.clientWidth || SIZE.width, height: stage.clientHeight || SIZE.height };
      expectAtRest(shown, last, moving.states[last]!, size);
    }),
    { numRuns: 40 },
  );
});
