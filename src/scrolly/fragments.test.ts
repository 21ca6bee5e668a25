import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from '../links/fragment.ts';
import { readMoved, resolveId } from './fragments.ts';

const page = new Set(['revenue', 'revenue.record', 'opening']);
const exists = (id: string) => page.has(id);

describe('resolveId', () => {
  it('finds an id, follows one that moved twice, and falls back to the chapter', () => {
    expect(resolveId('revenue.record', exists, {})).toBe('revenue.record');
    expect(resolveId('a', exists, { a: 'b', b: 'opening' })).toBe('opening');
    expect(resolveId('revenue.gone', exists, {})).toBe('revenue');
    expect(resolveId('old.step', exists, { old: 'revenue' })).toBe('revenue');
  });

  it('finds ids in another case, those that moved and those of chapters too', () => {
    expect(resolveId('Revenue.Record', exists, {})).toBe('revenue.record');
    expect(resolveId('revenue.RECORD', exists, {})).toBe('revenue.record');
    expect(resolveId('A', exists, { a: 'opening' })).toBe('opening');
    expect(resolveId('REVENUE.gone', exists, {})).toBe('revenue');
    expect(resolveId(idOf('#Revenue%2ERecord'), exists, {})).toBe('revenue.record');
  });

  it('takes a fragment of a hundred kilobytes', () => {
    for (const part of ['x', 'X.', '%', '%E0', '💥']) {
      const long = part.repeat(100_000 / part.length);
      expect(resolveId(idOf(`#${long}`), exists, { x: long }), part).toBeNull();
    }
  });

  it('gives nothing for an id that is nowhere, and ends in a ring', () => {
    expect(resolveId('nowhere', exists, {})).toBeNull();
    expect(resolveId('a', exists, { a: 'b', b: 'a' })).toBeNull();
    expect(resolveId('constructor', exists, {})).toBeNull();
  });

  it('takes any fragment and any moves', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (hash, moved) => {
        const found = resolveId(idOf(hash), exists, moved);
        expect(found === null || exists(found)).toBe(true);
      }),
    );
  });
});

describe('readMoved', () => {
  it('reads an object and nothing else', () => {
    expect(readMoved('{"a":"b"}')).toEqual({ a: 'b' });
    for (const bad of [undefined, '', 'null', '[1]', '3', '{']) expect(readMoved(bad)).toEqual({});
  });
});
