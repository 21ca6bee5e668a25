import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameUrl, writeParams } from './frame-address.ts';
import { readParams, type EmbedParams } from './params.ts';

const steps = ['record', 'promise', 'run-rate'];

describe('frameUrl', () => {
  const shown = { site: 'https://site.example/sub/', chart: 'revenue-path', step: null };
  it('has step and dark colours in its path, all else in its query', () => {
    const step = { ...shown, step: 'record' };
    expect(frameUrl(shown)).toBe('https://site.example/sub/embed/revenue-path/');
    expect(frameUrl({ ...step, params: { dark: 'true', plain: true } })).toBe(
      'https://site.example/sub/embed/revenue-path/record.dark/?plain=1',
    );
    expect(frameUrl({ ...shown, params: { dark: 'true' } })).toMatch(/\/embed\/revenue-path\.dark\/$/);
    expect(frameUrl({ ...step, params: { dark: 'false' } })).toMatch(/\/record\/\?dark=false$/);
    expect(frameUrl({ ...step, values: 'm=1&r30=300' })).toMatch(/\/record\/\?m=1&r30=300$/);
  });
  it('of a frozen frame begins with its day, and has its colours in the query', () => {
    const frozen = { ...shown, frozen: '20261130' };
    expect(frameUrl(frozen)).toBe('https://site.example/sub/v/20261130/embed/revenue-path/');
    expect(frameUrl({ ...frozen, step: 'record', params: { dark: 'true' } })).toMatch(
      /\/v\/20261130\/embed\/revenue-path\/record\/\?dark=true$/,
    );
    expect(frameUrl({ ...shown, frozen: '' })).toBe(frameUrl(shown));
  });
  it('asks for a step in the query where the path names none', () => {
    const params = { step: 'promise' };
    expect(frameUrl({ ...shown, params })).toMatch(/\/revenue-path\/\?step=promise$/);
    expect(frameUrl({ ...shown, step: 'record', params })).toMatch(/\/record\/$/);
  });
});

describe('writeParams', () => {
  it('leaves out what is the default', () => {
    expect(writeParams({ dark: 'auto', plain: false, step: null })).toBe('');
    expect(writeParams({ dark: 'true', plain: true, pub: '2026-01-02' }, 'm=1')).toBe(
      '?m=1&dark=true&plain=1&pub=2026-01-02',
    );
  });
  it('is read back as it was written', () => {
    const params = fc.record<EmbedParams>({
      step: fc.constantFrom(null, ...steps),
      dark: fc.constantFrom('true', 'false', 'auto'),
      plain: fc.boolean(),
      transparent: fc.boolean(),
      static: fc.boolean(),
      fitchart: fc.boolean(),
      lang: fc.constant('en'),
      pub: fc.constantFrom(null, '2024-02-29', '2026-11-30', '2026-11-29T18:05Z'),
    });
    fc.assert(
      fc.property(params, (given) => {
        expect(readParams(writeParams(given), steps, 'en')).toEqual({ params: given, mended: [] });
      }),
    );
  });
});
