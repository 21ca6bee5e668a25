import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loaders } from 'virtual:charts';
import { forgetListeners, noteListeners } from '../testing/document.ts';
import { BASE_STATE } from '../model/query.ts';
import { BASE } from '../model/inputs.ts';
import type { Futures } from '../model/uncertainty.ts';

noteListeners(window);
type Asked = { seed: number; inputs: { revenue2030: number } };
const asked: { request: Asked; answer: (futures: Futures) => void; refuse: () => void }[] = [];
vi.mock('./futures.ts', () => ({
  askFutures: (request: Asked) =>
    new Promise<Futures>((answer, refuse) =>
      asked.push({ request, answer, refuse: () => refuse(new Error()) }),
    ),
}));

const found = { dots: { grows: 60, carried: 0 }, peakGap: [1, 2, 3, 4, 5] } as unknown as Futures;
/** Opens a page at an address, whose scripts are new. */
async function open(query = '') {
  forgetListeners();
  history.replaceState(null, '', `/charts/outcomes/${query}`);
  asked.length = 0;
  vi.resetModules();
  const [futures, state, codec, redraw] = await Promise.all([
    import('./own-futures.ts'),
    import('./state.ts'),
    import('./codec.ts'),
    import('./redraw.ts'),
  ]);
  return { ...futures, ...state, ...codec, ...redraw };
}
const rest = () => vi.advanceTimersByTimeAsync(200);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  forgetListeners();
  vi.useRealTimers();
});

test('at the base nothing is drawn, unless somebody asks for that too', async () => {
  const { onFutures } = await open('?xl=Roads');
  const [one, two] = [vi.fn(), vi.fn()];
  onFutures(one);
  await rest();
  expect(one.mock.calls).toEqual([[null, BASE]]);
  expect(asked).toEqual([]);
  onFutures(two, { even: true });
  await rest();
  expect(asked).toHaveLength(1);
  asked[0]!.answer(found);
  await rest();
  for (const listener of [one, two]) expect(listener.mock.lastCall).toEqual([found, BASE]);
});

test('they are drawn when the slider rests, and an answer that comes late is not told', async () => {
  const { onFutures, set, valueOf, model } = await open();
  const told = vi.fn();
  onFutures(told);
  await rest();
  const move = (revenue2030: number) => {
    set(model, { ...valueOf(model), inputs: { ...BASE, revenue2030 } });
  };
  for (const revenue of [210, 220, 230]) {
    move(revenue);
    await vi.advanceTimersByTimeAsync(50);
  }
  await rest();
  expect(asked.map(({ request }) => request.inputs.revenue2030)).toEqual([230]);
  move(200);
  await rest();
  asked[0]!.answer(found);
  await rest();
  expect(told.mock.lastCall, 'back at the base').toEqual([null, BASE]);
  move(300);
  await rest();
  asked[1]!.refuse();
  move(400);
  await rest();
  asked[2]!.answer(found);
  await rest();
  expect(told.mock.lastCall).toEqual([found, { ...BASE, revenue2030: 400 }]);
});

test('the picture follows by its contract, and the buttons draw from another seed and back', async () => {
  const { wireFutures } = await open('?utm_source=a');
  const { futures } = await loaders['outcomes']!();
  const overlay = vi.fn();
  document.body.innerHTML =
    '<div><button data-redraw-again></button><button data-redraw-first hidden></button><p data-redraw-said></p></div>';
  const root = document.querySelector('div')!;
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-redraw-${name}]`)!;
  const reach = vi.fn();
  wireFutures(futures!, { overlay }, root, reach);
  await rest();
  expect(overlay.mock.lastCall).toEqual([null, futures!.step]);
  expect([part('first').hidden, part('said').textContent]).toEqual([true, '']);

  part('again').click();
  expect(reach).toHaveBeenCalledTimes(1);
  await rest();
  const { seed } = asked[0]!.request;
  expect(location.search).toBe(`?utm_source=a&m=1&sd=${seed}`);
  asked[0]!.answer(found);
  await rest();
  expect(overlay.mock.lastCall).toEqual([futures!.view(found, BASE), futures!.step]);
  expect([part('first').hidden, part('said').textContent]).toEqual([
    false,
    expect.stringContaining('ten thousand'),
  ]);

  part('first').click();
  await vi.advanceTimersByTimeAsync(1000);
  expect(location.search).toBe('?utm_source=a');
  expect(overlay.mock.lastCall).toEqual([null, futures!.step]);
  expect([part('first').hidden, part('said').textContent]).toEqual([true, '']);
  expect(seed).not.toBe(BASE_STATE.seed);
});
