import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { baseValues, fieldValue } from '../charts/inputs.ts';
import { open, settable } from '../testing/chart-controls.ts';

describe.each(settable)('%s', (id) => {
  test('untouched, it says the base, and lays nothing over the picture nor into the address', async () => {
    const { said, laid, settled, mended, chart, inputs } = await open(id, '?utm_source=a');
    const own = { ...chart.states[inputs.step], ...baseValues(inputs) };
    expect(said()).toBe(chart.say!(chart.data, own));
    expect(laid()).toBeNull();
    expect(mended()).toBe('');
    expect(await settled()).toBe('?utm_source=a');
  });

  test('whatever the address says: values within the limits, and said where they are not the ones asked for', async () => {
    const { inputs } = await open(id);
    const raw = fc.oneof(
      fc.constantFrom(
        '',
        '%00moon',
        '1e999',
        '-1e999',
        'NaN',
        '26',
        '2.6',
        '-5',
        '0',
        '1',
        '100000000',
        '\uD83D',
      ),
      fc.double({ noNaN: true }).map(String),
      fc.string({ maxLength: 12 }),
    );
    const keys = inputs.list.map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...keys), raw), { maxLength: 5 }), async (pairs) => {
        const query = `?${new URLSearchParams(pairs).toString()}`;
        const shown = await open(id, query);
        const values = { ...baseValues(inputs), ...shown.laid() };
        for (const input of inputs.list) {
          const value = values[input.id]!;
          if (input.kind === 'choice') expect(input.options.map((one) => one.value)).toContain(value);
          else expect(Number(value) >= input.min && Number(value) <= input.max, input.id).toBe(true);
        }
        expect(shown.said()).not.toMatch(/NaN|undefined|Infinity|\[\w+\]/);
        // What then stands in the address needs no mending, and means the same.
        const address = shown.mended() === '' ? location.search : await shown.settled();
        const again = await open(id, address);
        expect([again.mended(), again.said(), again.laid()]).toEqual(['', shown.said(), shown.laid()]);
      }),
      { numRuns: 25 },
    );
  });

  test('what was typed before the code had come counts; sliders say their values with the unit', async () => {
    const { inputs, fields, laid } = await open(id);
    const number = inputs.list.find((input) => input.kind === 'number' && !input.quiet)!;
    expect(fields(number.id).slider.ariaValueText).toBe(`${fieldValue(number, number.base)} units`);
    expect(laid()).toBeNull();
    const { slider } = fields(number.id);
    const typed = slider.max;
    const early = await open(id, '', { early: typed });
    expect(early.fields(number.id).slider.ariaValueText).toBe(`${typed} units`);
    expect(early.laid()).not.toBeNull();
  });

  test('set, it is in picture, words and address; the link brings the same; and all can be taken back', async () => {
    const first = await open(id, '?utm_source=a');
    const before = first.said();
    const number = first.inputs.list.find((input) => input.kind === 'number' && !input.quiet)!;
    if (number.kind !== 'number') throw new Error('no number');
    const most = Number(first.fields(number.id).slider.max);
    first.fields(number.id).slide(most);
    const value = most / (number.factor ?? 1);
    expect(first.fields(number.id).number.value).toBe(String(most));
    expect(first.laid()).toMatchObject({ [number.id]: value });
    expect(first.said()).not.toBe(before);
    expect(location.search, 'not while the hand may still move').toBe('?utm_source=a');
    const address = await first.settled();
    expect(new URLSearchParams(address).get(number.key)).toBe(String(value));
    expect(new URLSearchParams(address).get('utm_source')).toBe('a');
    expect(location.hash).toBe('#here');
    expect(first.announced(), 'voices hear the result').toBe(first.said());
    expect(first.fields(number.id).slider.ariaValueText).toBe(`${most} units`);
    const again = await open(id, address);
    expect([again.laid(), again.said()]).toEqual([first.laid(), first.said()]);
    again.press('reset');
    expect([again.laid(), again.said()]).toEqual([null, before]);
    expect(again.fields(number.id).number.value).toBe(again.fields(number.id).slider.value);
    expect(await again.settled()).toBe('?utm_source=a');
  });

  test('reaches its step when a value is set or the address has one, unless that names a step', async () => {
    const number = (await open(id)).inputs.list.find((input) => input.kind === 'number' && !input.quiet)!;
    const reach = vi.fn<(step: string) => void>();
    const { fields, inputs } = await open(id, '', { reach });
    expect(reach).not.toHaveBeenCalled();
    fields(number.id).slide(Number(fields(number.id).slider.max));
    expect(reach.mock.lastCall).toEqual([inputs.step]);
    for (const [query, times] of [
      [`?${number.key}=1`, 1],
      [`?${number.key}=1&step=other`, 0],
      ['?utm_source=a', 0],
    ] as const) {
      reach.mockClear();
      await open(id, query, { reach });
      expect(reach, query).toHaveBeenCalledTimes(times);
    }
  });
});
