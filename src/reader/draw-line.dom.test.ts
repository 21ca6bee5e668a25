import fc from 'fast-check';
import { loaders } from 'virtual:charts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { forgetListeners, noteListeners } from '../testing/document.ts';
import { mountChart } from '../charts/kit/code.ts';
import { figureOf, marksIn, marksOf } from '../testing/figure.ts';
import { nodesOf } from '../charts/kit/nodes.ts';
import type { RevenueData } from '../charts/revenue-path/data.ts';
import { fillLine } from '../charts/revenue-path/own-line.ts';
import { LIMITS, YEARS } from '../charts/revenue-path/years.ts';

noteListeners(window);
const chart = await loaders['revenue-path']!();
const data = chart.data as RevenueData;
const SIZE = { width: 400, height: 300 };

const inputs = () => [...document.querySelectorAll<HTMLInputElement>('input[data-year]')];
const values = () => inputs().map(({ value }) => value);
const words = () => document.querySelector('[data-draw-words]')!.textContent;
const table = () => document.querySelector<HTMLElement>('[data-draw-table]')!;
const lineInAddress = () => new URLSearchParams(location.search).get('line');
const press = (name: 'done' | 'clear') => document.querySelector<HTMLElement>(`[data-draw-${name}]`)!.click();
const drawnAgain = vi.fn();
let line: typeof import('./codec.ts').line;

function type(year: number, text: string) {
  const field = inputs()[YEARS.indexOf(year as (typeof YEARS)[number])]!;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return field;
}

/** Opens the step on which a line is drawn, at an address. */
async function open(query = '', step = 'your-line', early = '') {
  history.replaceState(null, '', `/story/${query}#revenue.your-line`);
  document.body.innerHTML = `<div data-scene><div data-draw="revenue-path">${YEARS.map((year) => `<input type="number" data-year="${year}">`).join('')}
    <button data-draw-done></button><button data-draw-clear></button><div data-draw-words></div>
    <div data-draw-table hidden><table><tbody></tbody></table></div></div></div>`;
  const figure = figureOf(chart, step, SIZE);
  document.querySelector('[data-scene]')!.append(figure);
  figure.dataset['chart'] = 'revenue-path';
  inputs().at(-1)!.value = early;
  const handle = mountChart(figure, chart, { altOf: () => '' });
  // What was drawn is kept for as long as the modules live.
  vi.resetModules();
  const [{ startDrawing }, { settleFigure }, { subscribe }, codec] = await Promise.all([
    import('./draw-line.ts'),
    import('../figure/live-figures.ts'),
    import('./state.ts'),
    import('./codec.ts'),
  ]);
  line = codec.line;
  startDrawing();
  settleFigure(figure, { handle, chart });
  await vi.waitFor(() => expect(figure.querySelector('.draw-pad')).not.toBeNull(), { interval: 1 });
  drawnAgain.mockReset();
  subscribe(line, drawnAgain);

  const stage = figure.querySelector<HTMLElement>('[data-stage]')!;
  const svg = stage.querySelector('svg')!;
  svg.getBoundingClientRect = () => new DOMRect(100, 50, SIZE.width / 2, SIZE.height / 2);
  stage.setPointerCapture = () => undefined;
  /** A pointer over a fraction of the picture's width and height. */
  const point = (kind: string, x: number, y: number, button = 0) =>
    stage.dispatchEvent(
      new PointerEvent(`pointer${kind}`, {
        clientX: 100 + (x * SIZE.width) / 2,
        clientY: 50 + (y * SIZE.height) / 2,
        button,
        pointerId: 1,
      }),
    );
  return { figure, handle, svg, point };
}

afterEach(() => {
  drawnAgain.mockReset();
  forgetListeners();
});

describe('by number', () => {
  test('the years between are filled, and the picture shows that line and no other', async () => {
    const { handle, svg } = await open();
    type(2030, '120');
    expect(values().at(-1)).toBe('120');
    expect(values().map(Number)).toEqual([...values().map(Number)].sort((a, b) => a - b));
    expect(values().every((value) => value !== '')).toBe(true);
    expect(handle.state['mine']).toEqual(values().map(Number));
    expect(marksIn(svg)).toEqual(marksOf(nodesOf(chart.scene(data, handle.state, SIZE))));
    expect([words(), table().hidden, lineInAddress()]).toEqual(['', true, null]);
  });

  test('asked for, the answer comes in words and as a table, and the line goes into the address', async () => {
    const { handle } = await open();
    type(2030, '250');
    press('done');
    expect(words()).toContain('You put 2030 at $250 billion');
    expect(table().hidden).toBe(false);
    const rows = [...table().querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toHaveLength(
      data.forecasts.filter(({ year, value }) => year === 2030 && value !== null).length,
    );
    for (const [, , forecast, distance] of rows)
      expect(Number(distance!.replace('−', '-'))).toBeCloseTo(Number(forecast) - 250, 6);
    expect(rows.some(([, , , distance]) => distance?.startsWith('−'))).toBe(true);
    expect(lineInAddress()?.split('~').at(-1)).toBe('250');
    expect(location.hash).toBe('#revenue.your-line');
    expect(handle.state).toMatchObject({ forecasts: 'all', open: false });
    expect(drawnAgain.mock.lastCall).toEqual([values().map(Number), null]);
  });

  test('Enter in a field asks for it too', async () => {
    await open();
    type(2030, '90').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(words()).toContain('$90 billion');
  });

  test('without a line it shows the forecasts, and writes nothing', async () => {
    const { handle } = await open();
    press('done');
    expect(handle.state['forecasts']).toBe('all');
    expect([words(), lineInAddress()]).toEqual(['', null]);
  });

  test('what is typed beyond the limits goes to the nearer one when the field is left, and not before', async () => {
    const { handle } = await open();
    const field = type(2030, '9999');
    expect(field.value).toBe('9999');
    expect((handle.state['mine'] as number[]).at(-1)).toBe(LIMITS.max);
    field.dispatchEvent(new Event('change'));
    expect(field.value).toBe(String(LIMITS.max));
    type(2026, '-5').dispatchEvent(new Event('change'));
    expect(values()[0]).toBe('0');
  });

  test('a field that is emptied is filled by its neighbours again', async () => {
    await open();
    type(2030, '100');
    const filled = values()[2];
    type(2028, '77');
    type(2028, '');
    inputs()[0]!.focus();
    type(2030, '100');
    expect(values()[2]).toBe(filled);
  });

  test('starting again forgets the line in picture, fields, words and address, and leads to the first field', async () => {
    const { handle } = await open('?line=20~30~40~60~90&keep=1');
    press('clear');
    expect(values()).toEqual(['', '', '', '', '']);
    expect([words(), table().hidden]).toEqual(['', true]);
    expect(location.search).toBe('?keep=1');
    expect(handle.state).toEqual(chart.states['your-line']);
    expect(document.activeElement).toBe(inputs()[0]);
  });
});

describe('from the address', () => {
  test('a line is there at once, with its answer, and the address stays as it is', async () => {
    const { handle } = await open('?line=20~30~40~60~90&keep=1');
    expect(values()).toEqual(['20', '30', '40', '60', '90']);
    expect(words()).toContain('$90 billion');
    expect(handle.state['mine']).toEqual([20, 30, 40, 60, 90]);
    expect(location.search).toBe('?line=20~30~40~60~90&keep=1');
  });

  test('whatever stands there gives a line or none, says so where it was mended, and reads the same again', async () => {
    const raw = fc.oneof(
      fc.constantFrom(
        '~~~~',
        'NaN~1e9~-7',
        '9999~~~~9999',
        '\0',
        'a'.repeat(3000),
        '1~2~3~4~5~6~7',
        '20~30~40~60~90',
      ),
      fc.string({ maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(raw, async (text) => {
        forgetListeners();
        const { handle } = await open(`?line=${encodeURIComponent(text)}`);
        const { value, changes } = line.read(new URLSearchParams({ line: text }));
        const mine = value && fillLine(value, data.growth.from);
        expect(words()?.includes('nearest line')).toBe(changes.length > 0);
        expect(handle.state['mine'] ?? null).toEqual(mine ?? chart.states['your-line']!['mine'] ?? null);
        expect(line.read(new URLSearchParams(location.search))).toEqual({ value: mine, changes: [] });
      }),
      { numRuns: 25 },
    );
  });
});

describe('by pointer', () => {
  test('dragging across draws the years that it passes; lifting keeps them in the fields', async () => {
    const { point } = await open();
    point('down', 0.45, 0.8);
    for (let i = 0; i <= 10; i++) point('move', 0.45 + 0.04 * i, 0.8 - 0.06 * i);
    point('up', 0.9, 0.2);
    const drawn = values().map(Number);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect(drawn.at(-1)).toBeGreaterThan(drawn[0]!);
    expect(drawn.every((value) => value >= LIMITS.min && value <= LIMITS.max)).toBe(true);
    point('move', 0.9, 0.9);
    expect(values().map(Number)).toEqual(drawn);
  });

  test.each([
    ['Escape', () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
    ['a cancelled touch', (point: (kind: string, x: number, y: number) => void) => point('cancel', 0, 0)],
  ])('%s takes the stroke back, and no more of it is drawn', async (_, cancel) => {
    const { point } = await open();
    type(2030, '50');
    const before = values();
    inputs()[0]!.blur();
    point('down', 0.9, 0.3);
    expect(values()).not.toEqual(before);
    cancel(point);
    expect(values()).toEqual(before);
    point('move', 0.9, 0.1);
    point('up', 0.9, 0.1);
    expect(values()).toEqual(before);
  });

  test('another button than the first draws nothing, and nothing is drawn on another step', async () => {
    const { point, handle } = await open();
    point('down', 0.9, 0.3, 2);
    expect(values().join('')).toBe('');
    handle.show('record');
    point('down', 0.9, 0.3);
    expect(values().join('')).toBe('');
  });

  test('once asked for, each stroke goes into the address when it ends', async () => {
    const { point } = await open('?line=20~30~40~60~90');
    point('down', 0.6, 0.3);
    expect(lineInAddress()).toBe('20~30~40~60~90');
    point('up', 0.6, 0.3);
    expect(lineInAddress()).not.toBe('20~30~40~60~90');
    expect(lineInAddress()).toBe(values().join('~'));
  });
});

test('what was typed before the code had come is drawn', async () => {
  await open('', 'your-line', '150');
  expect(values().at(-1)).toBe('150');
  expect(values().every((value) => value !== '')).toBe(true);
  press('done');
  expect(words()).toContain('150');
});

test('where the chart failed the fields do not pretend to draw', async () => {
  document.body.innerHTML =
    '<div data-scene><div data-draw="revenue-path"><input type="number" data-year="2026"></div><figure data-chart="revenue-path"></figure></div>';
  const [{ startDrawing }, { settleFigure }] = await Promise.all([
    import('./draw-line.ts'),
    import('../figure/live-figures.ts'),
  ]);
  startDrawing();
  settleFigure(document.querySelector('figure')!, null);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(inputs()[0]!.disabled).toBe(true);
});
