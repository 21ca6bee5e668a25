import { afterEach, describe, expect, test } from 'vitest';
import { chapter, check, cleanUp } from '../testing/project.ts';

afterEach(cleanUp);

const FILE = 'content/en/glossary/terms.yaml';
const MDX = 'content/en/chapters/money.mdx';
const term = (id: string, more = '') =>
  `- id: ${id}\n  term: ${id}\n  meaning: What it is.\n  example: It is here.\n${more}`;
/** What a chapter's text, from its line 10 on, lacks with terms of these words. */
const lacks = (text: string, ...terms: string[]) =>
  check({ [MDX]: chapter(`\n${text}`), [FILE]: terms.join('') });
const missing = (line: number, id: string) =>
  `${MDX}:${line}  ${id}  the chapter uses this term here for the first time and does not link it. ` +
  `Write <Term id="${id}">…</Term> round it.`;

describe('a term that a chapter uses and does not link', () => {
  test('stops the build with file, line and id; one link at its first use is enough', () => {
    expect(lacks('No term here.\nIts debt grew.', term('debt'))).toEqual([missing(11, 'debt')]);
    expect(lacks('Its <Term id="debt">debt</Term> grew. Debt is due.', term('debt'))).toEqual([]);
  });

  test('a link that comes after the first use is too late', () => {
    const text = 'Its debt grew.\n\nThe <Term id="debt">debt</Term> is due.';
    expect(lacks(text, term('debt'))).toEqual([missing(10, 'debt')]);
  });

  test('only whole words count, in any case and across a line’s end; of two the longer', () => {
    const words = term('cost', '  words: [cost of capital]\n') + term('capital');
    expect(
      lacks(
        'Indebted, debts, debt-free. The COST OF\nCAPITAL fell.',
        term('debt', '  words: [owing]\n'),
        words,
      ),
    ).toEqual([missing(10, 'cost')]);
    expect(lacks('Capitals are cities. Capital is money.', words)).toEqual([missing(10, 'capital')]);
  });

  test('a term without words asks for no link', () => {
    expect(lacks('Its debt grew.', term('debt', '  words: []\n'))).toEqual([]);
  });

  test('headings, quotations and the text of other links can bear none', () => {
    const text = '### Debt\n\nOf [debt](#money) and <Quote claim="the-sum" />.';
    expect(lacks(text, term('debt'), term('grow'))).toEqual([]);
  });

  test('the story and what is deeper are read each for itself', () => {
    const scene = (deeper: string, told: string) =>
      `</Step>\n\n<Step id="money.b" chart="path" enter="step" deeper>\n\n${deeper}\n\n</Step>\n\n<Aside id="x" title="X">\n\n${told}\n\n</Aside>\n\n<Step id="money.c" chart="path" enter="step">\n`;
    const of = (text: string) => lacks(text, term('debt')).filter((line) => line.includes('this term'));
    expect(of(scene('Of <Term id="debt">debt</Term>.', 'Of debt.'))).toEqual([missing(20, 'debt')]);
    expect(of(scene('Of debt.', 'Of <Term id="debt">debt</Term>.'))).toEqual([missing(14, 'debt')]);
    expect(of(scene('No.', 'Of <Term id="debt">debt</Term>.') + '\nDebt again.')).toEqual([
      missing(26, 'debt'),
    ]);
  });
});

describe('the texts of the glossary', () => {
  const said = (meaning: string, example: string) =>
    check({
      [MDX]: chapter('\nNothing.'),
      [FILE]: `- id: debt\n  term: Debt\n  meaning: "${meaning}"\n  example: "${example}"\n`,
    });

  test.each([
    ['a typed figure', 'Of $5 billion.', 'It.', '3  debt  "$5 billion" is typed into the glossary'],
    ['a typed figure', 'What.', 'Of $5 billion.', '4  debt  "$5 billion" is typed into the glossary'],
    ['a claim that is not there', 'What.', 'Of {no-claim}.', '4  no-claim  there is no claim of this id'],
    ['a place that nothing fills', 'Of {the-sum}.', 'It.', '3  debt  "{the-sum}" is not a place'],
  ])('%s', (_, meaning, example, problem) => {
    expect(
      said(meaning, example).map((line) => line.replace(`${FILE}:`, '').slice(0, problem.length)),
    ).toEqual([problem]);
  });

  test('a figure of the ledger, years and dates pass', () => {
    expect(said('Since 2025.', 'Of {the-sum} on 6 November 2025.')).toEqual([]);
  });
});
