import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetListeners, noteListeners } from '../testing/document.ts';

noteListeners(window);
let address: typeof import('./address.ts');
const at = () => `${location.search}${location.hash}`;
/** Where and when the address was written. */
let writes: { at: string; when: number }[] = [];
/** Sets a name of the query. */
const naming = (key: string, value: string) => (url: URL) => {
  url.searchParams.set(key, value);
};

/** Opens the page at an address; what is written from now on is noted. */
async function open(rest: string) {
  forgetListeners();
  vi.restoreAllMocks();
  history.replaceState(null, '', `/story/${rest}`);
  vi.resetModules();
  address = await import('./address.ts');
  writes = [];
  const { replaceState } = history;
  vi.spyOn(history, 'replaceState').mockImplementation((state, unused, url) => {
    replaceState.call(history, state, unused, url);
    writes.push({ at: at(), when: performance.now() });
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  forgetListeners();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('what is changed together is written together, once nothing changes any more', async () => {
  await open('?utm_source=a&flag=#here');
  for (let i = 0; i < 20; i += 1) {
    address.changeAddress('one', naming('a', String(i)));
    await vi.advanceTimersByTimeAsync(100);
  }
  address.changeAddress('two', naming('b', '2'));
  expect(writes, 'not while the hand may still move').toEqual([]);
  expect(address.addressNow().search, 'who asks hears it already').toBe('?utm_source=a&flag=&a=19&b=2');
  await vi.advanceTimersByTimeAsync(1000);
  expect(writes.map((one) => one.at)).toEqual(['?utm_source=a&flag=&a=19&b=2#here']);
});

test('asked to, it writes at once, and the next time as soon as that is allowed', async () => {
  await open('');
  address.changeAddress('one', naming('a', '1'));
  address.writeAddress();
  expect(at()).toBe('?a=1');
  address.changeAddress('one', naming('a', '2'));
  address.writeAddress();
  expect(at()).toBe('?a=1');
  await vi.advanceTimersByTimeAsync(320);
  expect(at()).toBe('?a=2');
});

test('a change that changes nothing is not written', async () => {
  await open('?a=1#here');
  address.changeAddress('one', naming('a', '1'));
  address.changeAddress('fragment', (url) => {
    url.hash = 'here';
  });
  address.writeAddress();
  await vi.advanceTimersByTimeAsync(1000);
  expect(writes).toEqual([]);
});

test('whatever is asked for and when: never two writes within the pause, names of others kept, the last word written', async () => {
  const act = fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    value: fc.string({ maxLength: 4 }),
    now: fc.boolean(),
    after: fc.integer({ min: 0, max: 500 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      await open('?other=kept#place');
      const last: Record<string, string> = {};
      for (const { key, value, now, after } of acts) {
        address.changeAddress(key, naming(key, value));
        if (now) address.writeAddress();
        last[key] = value;
        await vi.advanceTimersByTimeAsync(after);
      }
      await vi.advanceTimersByTimeAsync(1000);
      writes.forEach(({ when }, i) => {
        if (i > 0) expect(when - writes[i - 1]!.when).toBeGreaterThanOrEqual(320);
      });
      const query = Object.fromEntries(new URLSearchParams(location.search));
      const whole = Object.fromEntries(new URLSearchParams({ other: 'kept', ...last }));
      expect([query, location.hash]).toEqual([whole, '#place']);
    }),
    { numRuns: 100 },
  );
});

test('an address that cannot be written is written with the next change', async () => {
  await open('');
  vi.mocked(history.replaceState).mockImplementationOnce(() => {
    throw new DOMException('too often', 'SecurityError');
  });
  address.changeAddress('one', naming('a', '1'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(at()).toBe('');
  address.changeAddress('two', naming('b', '2'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(at()).toBe('?a=1&b=2');
});

test('another entry of the history takes along what waits', async () => {
  await open('?a=1#here');
  const entries = history.length;
  address.changeAddress('one', naming('a', '2'));
  address.pushAddress((url) => {
    url.searchParams.set('step', 'two');
    url.hash = '';
  });
  expect(at()).toBe('?a=2&step=two');
  expect(history.length).toBe(entries + 1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(writes).toEqual([]);
});

test('going back to another query is told, and what waited is dropped; a link within the page is neither', async () => {
  await open('?a=1');
  const travelled = vi.fn();
  address.onTravel(travelled);
  const come = (rest: string) => {
    History.prototype.replaceState.call(history, null, '', `/story/${rest}`);
    dispatchEvent(new PopStateEvent('popstate'));
  };
  address.changeAddress('one', naming('a', '2'));
  come('?a=1#there');
  await vi.advanceTimersByTimeAsync(1000);
  expect([travelled.mock.calls.length, at()]).toEqual([0, '?a=2#there']);
  address.changeAddress('one', naming('a', '3'));
  come('?a=1');
  await vi.advanceTimersByTimeAsync(1000);
  expect([travelled.mock.calls.length, at()]).toEqual([1, '?a=1']);
});
