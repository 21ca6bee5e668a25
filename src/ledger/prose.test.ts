import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProse, splitFrontmatter, typedNumerals, typedQuotations } from './prose.ts';

describe('typed numerals', () => {
  test.each([
    ['a sum of $500 billion', ['$500 billion']],
    ['40% more, then 3.5bn', ['40%', '3.5bn']],
    ['30 GW and 1,400 people', ['30 GW', '1,400']],
    ['£35bn, €2 and 7', ['£35bn', '€2', '7']],
    ['$2000 in 2025', ['$2000']],
    ['2,000 of them', ['2,000']],
    ['2025 megawatts', ['2025']],
    ['2025.5 is no year', ['2025.5']],
    ['in 1850', []],
    ['in 1492', ['1492']],
    ['In 2025 and the 1990s', []],
    ['2026/27', ['27']],
    ['from 2025–2030, or 2025-26', []],
    ['6 November, 6 to 8 November 2025, 3 and 7 November', []],
    ['November 6, 2025', []],
    ['on 2025-11-06', []],
    ['May 50 percent', ['50 percent']],
    ['the 2nd and the 21st', []],
    ['Section 48D, H100s aside', ['100']],
    ['an H100, GB200, GPT-5.1, Q3, S-1, 10-K', []],
  ])('%s', (text, found) => expect(typedNumerals(text)).toEqual(found));

  test('any number of dollars is found, whatever its size and form', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.constantFrom('', ' billion', 'bn', ' trillion', ' a year'),
        (n, tail) => {
          expect(typedNumerals(`It cost $${n}${tail}, they said.`)).toHaveLength(1);
          expect(typedNumerals(`It cost $${n.toLocaleString('en')}${tail}.`)).toHaveLength(1);
        },
      ),
    );
  });

  test('no year of two centuries is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
        expect(typedNumerals(`By ${year} it was done, not in ${year}.`)).toEqual([]);
      }),
    );
  });
});

test('typed quotations are passages of four words or more', () => {
  expect(typedQuotations('He said “we will grow a lot” and "we will, that much is clear" then.')).toEqual([
    'we will grow a lot',
    'we will, that much is clear',
  ]);
  expect(typedQuotations('The word “run rate” and the company’s own')).toEqual([]);
});

test('the front matter is split off and keeps the lines', () => {
  const { frontmatter, body } = splitFrontmatter('---\ntitle: A\norder: 1\n---\nText\n');
  expect(frontmatter).toBe('title: A\norder: 1');
  expect(body.split('\n').indexOf('Text')).toBe(4);
  expect(splitFrontmatter('Text')).toEqual({ frontmatter: '', body: 'Text' });
});

describe('a chapter', () => {
  const prose = parseProse(`---
title: A
---
Before <Fig claim="a" bare />.

<Step id="c.one" chart="x">

### The **first** heading

Three words here <Fig claim="b" show="low" /> and <Quote claim={b} />

### Another

</Step>
`);

  test('gives its components with line, attributes and the step around them', () => {
    const outside = { step: null, scene: null, deeper: false, short: false, folded: false };
    expect(prose.uses).toEqual([
      { name: 'Fig', line: 4, attributes: { claim: 'a', bare: 'true' }, ...outside },
      { name: 'Step', line: 6, attributes: { id: 'c.one', chart: 'x' }, ...outside },
      { name: 'Fig', line: 10, attributes: { claim: 'b', show: 'low' }, ...outside, step: 'c.one' },
      { name: 'Quote', line: 10, attributes: { claim: '' }, ...outside, step: 'c.one' },
    ]);
  });

  test('gives the first heading of each step, and its length in words', () => {
    expect([...prose.headings]).toEqual([['c.one', 'The first heading']]);
    expect(prose.words).toBe(10);
    const folded = parseProse('Three words here\n\n<Aside title="More">\n\nMany more of them\n\n</Aside>');
    expect(folded.words).toBe(3);
  });

  test('says what is told in depth alone, by the marks of steps and scenes', () => {
    const { uses, words, deeperWords } = parseProse(`One.

<Scene chart="x">

<Step id="c.one" chart="x">

Two here.

</Step>

<Step id="c.two" chart="x" deeper>

Three words more <Fig claim="a" />

</Step>

</Scene>

<Scene chart="y" deeper>

<Step id="c.three" chart="y">

Last.

</Step>

</Scene>`);
    expect([words, deeperWords]).toEqual([3, 4]);
    expect(uses.filter(({ deeper }) => deeper).map(({ name, line }) => [name, line])).toEqual([
      ['Step', 11],
      ['Fig', 13],
      ['Scene', 19],
      ['Step', 21],
    ]);
    expect(uses.filter(({ name }) => name === 'Step').map(({ scene }) => scene)).toEqual([3, 3, 19]);
  });

  test('says what the short route tells: marked steps, and the answer', () => {
    const { uses, shortWords } = parseProse(`One.

<Step id="c.one" chart="x" short>

Two here.

</Step>

<Step id="c.two" chart="x">

Not these three.

</Step>

<Answer>

It is <Fig claim="a" />. One <Term id="t">term</Term>.

</Answer>`);
    // The full stop behind the figure stands for it; one behind a linked word is no word.
    expect(shortWords).toBe(7);
    expect(uses.filter(({ short }) => short).map(({ name }) => name)).toEqual([
      'Step',
      'Answer',
      'Fig',
      'Term',
    ]);
  });

  test('is refused with a line when it does not parse', () => {
    expect(() => parseProse('Text\n\n<Fig claim="a"')).toThrow();
  });
});
