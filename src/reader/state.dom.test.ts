import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { baseValues, type ChartInputs, type InputValues } from '../charts/inputs.ts';
import { forgetListeners, noteListeners } from '../testing/document.ts';
import { modelInputs } from '../charts/model-inputs.ts';
import { BASE_STATE, type Change, type ModelState } from '../model/query.ts';
import { BASE } from '../model/inputs.ts';

noteListeners(window);
let state: typeof import('./state.ts');
let codec: typeof import('./codec.ts');
const LINE = '?line=30~60~120~200~300';
const own: ChartInputs = {
  step: 'yours',
  list: [
    { kind: 'number', id: 'share', key: 'x-share', base: 80, min: 0, max: 100, step: 1, rests: 'assumption' },
  ],
};

/** Opens a page at an address. */
async function open(query = '') {
  forgetListeners();
  history.replaceState(null, '', `/story/${query}#here`);
  // What was set is kept for as long as the modules live.
  vi.resetModules();
  [state, codec] = await Promise.all([import('./state.ts'), import('./codec.ts')]);
}
/** Goes back to an address. */
const travel = (query: string) => {
  history.replaceState(null, '', `/story/${query}`);
  dispatchEvent(new PopStateEvent('popstate'));
};
const written = async () => {
  await vi.advanceTimersByTimeAsync(1000);
  return location.search;
};
const heard = () => vi.fn<(values: InputValues, changes: readonly Change[] | null) => void>();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  forgetListeners();
  vi.useRealTimers();
});

describe('what is set beside one picture', () => {
  test('is told to every other, now and later, and goes into the address', async () => {
    await open('?m=1&r30=100&utm_source=a');
    const inputs = modelInputs('yours');
    const [one, two] = [heard(), heard()];
    state.ownValues(inputs).subscribe(one);
    expect(one.mock.lastCall).toEqual([{ ...BASE, revenue2030: 100 }, []]);
    // Another chart that shares them.
    const other = state.ownValues(modelInputs('other'));
    other.set({ ...other.now(), revenue2030: 250 });
    state.ownValues(inputs).subscribe(two);
    for (const listener of [one, two])
      expect(listener.mock.lastCall).toEqual([{ ...BASE, revenue2030: 250 }, null]);
    expect(await written()).toBe('?utm_source=a&m=1&r30=250');
    other.set(baseValues(inputs));
    expect(await written()).toBe('?utm_source=a');
  });

  test('leaves the seed, the spreads and the name of a cost as they are', async () => {
    await open('?m=1&sd=7&s1=0.2&xl=Roads');
    const values = state.ownValues(modelInputs('yours'));
    values.set({ ...values.now(), creditRate: 0.35 });
    expect(await written()).toBe('?m=1&c=0.35&xl=Roads&s1=0.2&sd=7');
    values.set({ ...BASE });
    expect(await written(), 'the version stays for what is left').toBe('?m=1&xl=Roads&s1=0.2&sd=7');
    const link = new URLSearchParams('a=1');
    values.write(link);
    expect(link.toString()).toBe('a=1&m=1&xl=Roads&s1=0.2&sd=7');
  });

  test('of inputs of its own a chart shares with nobody', async () => {
    await open('?x-share=90');
    const [mine, models] = [heard(), heard()];
    state.ownValues(own).subscribe(mine);
    state.ownValues(modelInputs('yours')).subscribe(models);
    state.ownValues(own).set({ share: 100 });
    expect(mine.mock.calls).toEqual([
      [{ share: 90 }, []],
      [{ share: 100 }, null],
    ]);
    expect(models).toHaveBeenCalledTimes(1);
    expect(await written()).toBe('?x-share=100');
  });
});

describe('the line that was drawn', () => {
  test('is the model’s revenue of 2030 until the reader names another, and again when it is drawn anew', async () => {
    await open(LINE);
    const told = vi.fn<(value: ModelState) => void>();
    state.subscribe(codec.model, told);
    const revenue = () => told.mock.lastCall?.[0].inputs.revenue2030;
    expect(revenue()).toBe(300);
    state.set(codec.line, [30, 60, 120, 200, 240]);
    expect(revenue(), 'before the address is written').toBe(240);
    state.set(codec.model, { ...BASE_STATE, inputs: { ...BASE, revenue2030: 150 } });
    state.set(codec.line, [30, 60, 120, 200, 100]);
    expect(revenue()).toBe(150);
    expect(await written()).toBe('?line=30%7E60%7E120%7E200%7E100&m=1&r30=150');
  });

  test('is told when it is forgotten', async () => {
    await open(LINE);
    const told = vi.fn();
    state.subscribe(codec.line, told);
    state.set(codec.line, null);
    expect(told.mock.calls).toEqual([
      [[30, 60, 120, 200, 300], []],
      [null, null],
    ]);
    expect(state.valueOf(codec.model).inputs.revenue2030).toBe(BASE.revenue2030);
    expect(await written()).toBe('');
  });
});

describe('the address', () => {
  test('says what of it could not be taken, to those who come later too, until a value is set', async () => {
    await open('?r30=9999');
    const [one, two] = [heard(), heard()];
    const values = state.ownValues(modelInputs('yours'));
    for (const listener of [one, two]) {
      values.subscribe(listener);
      expect(listener.mock.lastCall?.[1]).toMatchObject([{ key: 'r30', given: '9999', used: '600' }]);
    }
    values.keep();
    expect(await written()).toBe('?m=1&r30=600');
    values.set({ ...BASE });
    expect(one.mock.lastCall?.[1]).toBeNull();
  });

  test('that is gone back to is read anew: every part first, then all are told', async () => {
    await open('?m=1&r30=100&vs=m%3D1%26c%3D0.1');
    const seen: unknown[] = [];
    state.subscribe(codec.model, ({ inputs }) => {
      seen.push([inputs.revenue2030, state.valueOf(codec.kept)?.inputs.creditRate]);
    });
    travel('?m=1&r30=300&vs=m%3D1%26c%3D0.2');
    expect(seen).toEqual([
      [100, 0.1],
      [300, 0.2],
    ]);
  });

  test('that a link within the page leads to takes no value back', async () => {
    await open('?m=1&r30=100');
    const values = state.ownValues(modelInputs('yours'));
    values.set({ ...values.now(), revenue2030: 300 });
    travel('?m=1&r30=100#there');
    expect(values.now()['revenue2030']).toBe(300);
    expect(await written()).toBe('?m=1&r30=300');
  });
});
