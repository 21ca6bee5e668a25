import { afterEach, describe, expect, test } from 'vitest';
import { CHART, CLAIM, chapter, cleanUp, check } from '../testing/project.ts';

afterEach(cleanUp);

const prose = (text: string) => check({ 'content/en/chapters/money.mdx': chapter(text) });

describe('prose', () => {
  const MEND =
    'Write <Fig claim="…" /> for a figure, <Quote claim="…" /> for a quotation, or <Num>…</Num> for a numeral that is neither.';

  test('a typed figure stops the build with file, line and what to do', () => {
    expect(prose('\nIt promised $500 billion\nin all.')).toEqual([
      `content/en/chapters/money.mdx:10  money  "$500 billion" is typed into the prose ("It promised $500 billion"). ${MEND}`,
    ]);
  });

  test.each([
    ['in bold', 'It grew **40%** a year.', '40%'],
    ['in a list', '- nine and 7 more', '7'],
    ['in a code span', 'about `12`', '12'],
    ['in an expression', "about {'12 GW'}", '12 GW'],
    ['in an attribute that is read', '<Scene title="Of 9" />', '9'],
    ['in a picture’s text', '![a bar of 9](a.png)', '9'],
    ['with a currency that looks like a year', 'It cost $2000.', '$2000'],
    ['a year with a unit', 'in all 2025 billion', '2025 billion'],
  ])('a numeral %s is typed', (_, text, typed) => {
    const [only, ...rest] = prose(`\n${text}`);
    expect(only).toContain(`content/en/chapters/money.mdx:10  money  "${typed}" is typed into the prose`);
    expect(rest).toEqual([]);
  });

  test.each([
    ['years and spans of years', 'In 2025, the 1990s, 2025–2030 and 2025-26.'],
    ['dates', 'On 6 November 2025, November 6, 2025, 3 to 7 November and 2025-11-06.'],
    ['ordinals', 'the 1st, 2nd, 3rd and 20th time'],
    ['list numbers', '1. one\n2. two'],
    ['names', 'Section 48D, an H100, GPT-5 and the third quarter, Q3.'],
    ['the explicit mark', 'a lane of <Num>2</Num>'],
    ['comments of the author', '{/* 40% is missing here */}'],
  ])('%s pass', (_, text) => expect(prose(`\n${text}`)).toEqual([]));

  test('a figure typed into the title or the lede is found too', () => {
    const text = chapter('').replace('lede: What comes in.', 'lede: "What the $13 billion are."');
    expect(check({ 'content/en/chapters/money.mdx': text })[0]).toContain(
      'content/en/chapters/money.mdx:5  money  "$13 billion" is typed into the prose',
    );
  });

  test('a quotation typed into the prose must come from the ledger', () => {
    expect(prose('\nHe wrote “we will grow a lot” then.')).toEqual([
      'content/en/chapters/money.mdx:10  money  a quotation is typed into the prose ("we will grow a lot"). ' +
        'Write <Quote claim="…" />, with inline or part="…" where it stands in a sentence.',
    ]);
    expect(prose('\nThe word “going rate” is no quotation.')).toEqual([]);
  });

  const ADD = 'Use an id from content/ledger/claims, or add the claim there with its source.';
  test.each(['Fig', 'Quote'])('an unknown claim in <%s>', (name) => {
    expect(prose(`\n<${name} claim="nothing" />`)).toEqual([
      `content/en/chapters/money.mdx:10  nothing  there is no claim of this id. ${ADD}`,
    ]);
    expect(prose(`\n<${name} />`)[0]).toContain(':10  (none)  there is no claim of this id');
  });

  test('an unknown word in <Term>', () => {
    expect(prose('\nA <Term id="nothing">word</Term>.')).toEqual([
      'content/en/chapters/money.mdx:10  nothing  the glossary has no such term. Add it to content/en/glossary/terms.yaml.',
    ]);
  });

  test('a figure, or a part of it, that the claim does not have', () => {
    const empty = CLAIM.replace('value: 13070000000', 'value: null').replace('unit: USD/year', 'unit: null');
    const found = check({
      'content/ledger/claims/a.yaml': empty,
      'content/en/charts/path.yaml': CHART.replace(/\{the-sum(\|short)?\}/g, 'that much'),
    });
    expect(found.join('\n')).toContain('content/en/chapters/money.mdx:12  the-sum  this claim has no number');
    expect(prose('\n<Fig claim="the-sum" show="low" />')[0]).toContain('no number for show="low"');
    expect(prose('\n<Fig claim="the-sum" show="most" />')[0]).toContain('show="most" is not known');
    expect(prose('\n<Fig claim="the-sum" form="loud" />')[0]).toContain('form="loud" is not known');
  });

  test('a quotation, or a part of it, that the claim does not have', () => {
    const found = check({ 'content/ledger/claims/a.yaml': CLAIM.replace(/quote: .*/, 'quote: null') });
    expect(found[0]).toContain('content/en/chapters/money.mdx:14  the-sum  this claim has no quotation');
    expect(prose('\n<Quote claim="the-sum" part="hundreds of billions" />')).toEqual([]);
    expect(prose('\n<Quote claim="the-sum" part="thousands of billions" />')[0]).toContain(
      'money.mdx:10  the-sum  "thousands of billions" is not in the claim\'s quotation',
    );
  });

  test('MDX that does not parse', () => {
    const [only, ...rest] = prose('\n<Fig claim="the-sum"');
    expect(only).toMatch(/^content\/en\/chapters\/money\.mdx:\d+ {2}money {2}the MDX does not parse: /);
    expect(rest).toEqual([]);
  });
});

describe('steps and addresses', () => {
  const step = (id: string, on = 'path') => `</Step>\n\n<Step id="${id}" chart="${on}">`;

  test('a step that vanished without a redirect', () => {
    const gone = { 'content/permalinks.txt': 'money\nmoney.start\nmoney.gone\n' };
    expect(check(gone)).toEqual([
      'content/permalinks.txt:3  money.gone  a published address has disappeared from the story. ' +
        'Bring the step back, or write "money.gone -> <where it went>" here.',
    ]);
    expect(check({ 'content/permalinks.txt': 'money\nmoney.start\nmoney.gone -> money.start\n' })).toEqual(
      [],
    );
    expect(
      check({ 'content/permalinks.txt': 'money\nmoney.start\nmoney.gone -> money.else\n' })[0],
    ).toContain(
      'content/permalinks.txt:3  money.gone  the redirect leads to "money.else", which is not in the story',
    );
  });

  test('an address that is not published yet, one that stands twice, and no list at all', () => {
    expect(check({ 'content/permalinks.txt': 'money\n' })).toEqual([
      'content/en/chapters/money.mdx:8  money.start  this address is new and not yet published. ' +
        'Add the line "money.start" to content/permalinks.txt.',
    ]);
    expect(check({ 'content/permalinks.txt': 'money\nmoney.start\nmoney\n' })[0]).toContain(
      'content/permalinks.txt:3  money  this address stands already on line 1',
    );
    expect(check({ 'content/permalinks.txt': null })).toHaveLength(2);
  });

  test('a step with a wrong name, an unknown chart, an unknown step, and one that stands twice', () => {
    expect(prose(step('Else'))[0]).toContain('a step here is called "money.<step>"');
    expect(prose(step('money.more', 'none')).join('\n')).toContain('money.more  there is no chart "none"');
    expect(prose(step('money.more')).join('\n')).toContain('money.more  chart "path" has no step "more"');
    expect(prose(step('money.start')).join('\n')).toContain('this step stands twice in the chapter');
  });

  test('an aside whose id the story has already, in this chapter or another, and one without', () => {
    const aside = (id: string) => `<Aside id="${id}" title="More">\n\nText.\n\n</Aside>\n`;
    const other = aside('more').replace('Text', 'Other text');
    expect(check({ 'content/en/chapters/money.mdx': chapter('') + aside('more') + aside('money') })).toEqual([
      expect.stringContaining('money  this id stands already in content/en/chapters/money.mdx'),
    ]);
    const second = `---\norder: 2\ntitle: Two\nshort: Two\nlede: Two.\n---\n\n${other}`;
    const both = check({
      'content/en/chapters/money.mdx': chapter('') + aside('more'),
      'content/en/chapters/second.mdx': second + aside(''),
      'content/permalinks.txt': 'money\nmoney.start\nsecond\n',
    });
    expect(both).toHaveLength(2);
    expect(both[0]).toContain(
      'content/en/chapters/second.mdx:8  more  this id stands already in content/en/chapters/money.mdx',
    );
    expect(both[1]).toContain('this aside has no id');
  });
});
