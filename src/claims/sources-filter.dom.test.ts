import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayFound, passes, readFilter, writeFilter } from './sources-filter.ts';

const choices = { topics: ['revenue', 'power'], statuses: ['stated', 'law'] };

describe('the filter in the address', () => {
  test('is read, and what is unknown is left out', () => {
    expect(readFilter('?topic=power&status=law&q=%20grid%20', choices)).toEqual({
      topic: 'power',
      status: 'law',
      words: 'grid',
    });
    expect(readFilter('?topic=gossip&status=<b>&q=', choices)).toEqual({ topic: '', status: '', words: '' });
    expect(readFilter(`?q=${'a'.repeat(500)}`, choices).words).toHaveLength(100);
  });

  test('is written beside other parameters, and taken out when empty', () => {
    const filter = { topic: 'power', status: '', words: 'a b' };
    expect(writeFilter(filter, '?theme=x&status=law')).toBe('?theme=x&topic=power&q=a+b');
    expect(writeFilter({ topic: '', status: '', words: '' }, '?topic=power')).toBe('');
  });

  test('comes back as it went, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', ...choices.topics),
        fc.constantFrom('', ...choices.statuses),
        fc.string({ maxLength: 60, unit: 'grapheme' }),
        (topic, status, typed) => {
          const filter = { topic, status, words: typed.trim() };
          // An address cannot hold half a character; browsers replace it, and so does the codec.
          fc.pre(filter.words.isWellFormed() && filter.words.length <= 100);
          expect(readFilter(writeFilter(filter, ''), choices)).toEqual(filter);
        },
      ),
    );
  });

  test('never throws on an address', () => {
    fc.assert(fc.property(fc.string(), (search) => void readFilter(search, choices)));
  });
});

test('a claim passes by topic, status and every word', () => {
  const claim = { topic: 'power', status: 'law', text: 'The grid waits for Transformers' };
  const filter = { topic: '', status: '', words: '' };
  expect(passes(filter, claim)).toBe(true);
  expect(passes({ ...filter, topic: 'power', status: 'law', words: 'transformers GRID' }, claim)).toBe(true);
  expect(passes({ ...filter, topic: 'revenue' }, claim)).toBe(false);
  expect(passes({ ...filter, status: 'stated' }, claim)).toBe(false);
  expect(passes({ ...filter, words: 'grid turbine' }, claim)).toBe(false);
});

test('what is announced', () => {
  expect(sayFound(12, 1, 'en')).toBe('12 claims, 1 source');
  expect(sayFound(1, 0, 'en')).toBe('1 claim, 0 sources');
  expect(sayFound(0, 0, 'en')).toBe('Nothing matches. Remove a filter.');
});
