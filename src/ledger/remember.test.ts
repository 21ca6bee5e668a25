import { describe, expect, test, vi } from 'vitest';
import { remember, turnEdition } from './remember.ts';

describe('what is remembered', () => {
  test('is made once, when it is first asked for', () => {
    const make = vi.fn(() => ({}));
    const read = remember(make);
    expect(make).not.toHaveBeenCalled();
    expect(read()).toBe(read());
    expect(make).toHaveBeenCalledOnce();
  });

  test('is made again, once, after each change of the content', () => {
    let text = 'one';
    const make = vi.fn(() => ({ text }));
    const read = remember(make);
    for (text of ['one', 'two', 'three']) {
      turnEdition();
      expect(read().text).toBe(text);
      expect(read().text).toBe(text);
    }
    expect(make).toHaveBeenCalledTimes(3);
  });

  test('stands apart for each key', () => {
    const make = vi.fn((id: string) => ({ id }));
    const read = remember(make);
    expect([read('a'), read('b'), read('a')]).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'a' }]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('is not kept where making it fails', () => {
    const make = vi.fn((): object => ({}));
    make.mockImplementationOnce(() => {
      throw new Error('half written');
    });
    const read = remember(make);
    expect(read).toThrow('half written');
    expect(read()).toEqual({});
  });

  test('is forgotten in every instance of the module', async () => {
    vi.resetModules();
    const other = await import('./remember.ts');
    expect(other.remember).not.toBe(remember);
    const read = other.remember(() => ({}));
    const before = read();
    turnEdition();
    expect(read()).not.toBe(before);
  });
});
