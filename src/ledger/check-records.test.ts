import { afterEach, describe, expect, test } from 'vitest';
import { CLAIM, SOURCE, cleanUp, check } from '../testing/project.ts';

afterEach(cleanUp);

const claims = (text: string) => check({ 'content/ledger/claims/a.yaml': text });
const sources = (text: string) => check({ 'content/ledger/sources/a.yaml': text });

describe('records', () => {
  test('a claim whose source is missing', () => {
    expect(claims(CLAIM.replace('[paper-2025-11-01-one]', '[paper-2025-11-01-one, nowhere]'))).toEqual([
      'content/ledger/claims/a.yaml:1  the-sum  names the source "nowhere", which does not exist. ' +
        'Add the source to content/ledger/sources, or correct the id.',
    ]);
  });

  test('a claim without a source', () => {
    expect(claims(CLAIM.replace('[paper-2025-11-01-one]', '[]'))[0]).toBe(
      'content/ledger/claims/a.yaml:14  the-sum  field "sources": names no source. ' +
        'See the table of fields in content/ledger/README.md.',
    );
  });

  test('a claim none of whose sources was read', () => {
    expect(sources(SOURCE.replace('read: full', 'read: not-read'))).toEqual([
      'content/ledger/claims/a.yaml:1  the-sum  has no source that was read in full. Name at least one source with read: full.',
    ]);
  });

  test('a source that nothing uses', () => {
    expect(sources(SOURCE + SOURCE.replace('-one', '-two'))).toEqual([
      'content/ledger/sources/a.yaml:10  paper-2025-11-01-two  nothing uses this source. ' +
        'Name it in a claim or a series row, or take it out.',
    ]);
  });

  test('a source read in a copy that does not exist', () => {
    const copy = SOURCE.replace('-one', '-two').replace('read: full', 'read: "via: nowhere"');
    const found = check({
      'content/ledger/sources/a.yaml': SOURCE + copy,
      'content/ledger/claims/a.yaml': CLAIM.replace('-one]', '-one, paper-2025-11-01-two]'),
    });
    expect(found[0]).toContain(
      'a.yaml:10  paper-2025-11-01-two  names the source "nowhere", which does not exist',
    );
  });

  test('an address that does not parse', () => {
    for (const bad of ['https//example.org', 'javascript:alert()', '"http://"']) {
      expect(sources(SOURCE.replace('https://example.org/one', bad))[0]).toBe(
        'content/ledger/sources/a.yaml:7  paper-2025-11-01-one  field "url": is not an http address that parses. ' +
          'See the table of fields in content/ledger/README.md.',
      );
    }
  });

  test('ids that stand twice', () => {
    expect(claims(CLAIM + CLAIM)).toEqual([
      'content/ledger/claims/a.yaml:17  the-sum  a claim of this id stands already at content/ledger/claims/a.yaml:1. ' +
        'Give one of the two another id.',
    ]);
    expect(sources(SOURCE + SOURCE)[0]).toContain(
      'a.yaml:10  paper-2025-11-01-one  a source of this id stands already',
    );
    const term =
      '- id: run-rate\n  term: Run rate\n  meaning: A month times twelve.\n  example: Twelve times one.\n';
    expect(check({ 'content/en/glossary/terms.yaml': term + term })[0]).toContain(
      'content/en/glossary/terms.yaml:5  run-rate  a term of this id stands already',
    );
  });

  test.each([
    ['an unknown field', 'seed: [1]', 'seed: [1]\n  mood: good', 16, 'Unrecognized key: "mood"'],
    [
      'a wrong kind',
      'kind: actual',
      'kind: hope',
      11,
      'field "kind": Invalid option: expected one of "actual"|"plan"',
    ],
    [
      'a wrong status',
      'status: reported',
      'status: rumour',
      10,
      'field "status": Invalid option: expected one of "stated"',
    ],
    [
      'a wrong unit',
      'unit: USD/year',
      'unit: dollars',
      7,
      'field "unit": Invalid option: expected one of "USD"',
    ],
    ['a wrong topic', 'topic: revenue', 'topic: gossip', 2, 'field "topic": Invalid option'],
    ['a date in words', 'as_of: "2025-12-31"', 'as_of: in December', 9, 'field "as_of": is not an ISO date'],
    [
      'a missing field',
      '  caveat: null\n',
      '',
      1,
      'field "caveat": Invalid input: expected string, received undefined',
    ],
    ['an id of another form', 'id: the-sum', 'id: Sum_One', 1, 'field "id": is not kebab-case'],
    [
      'a quotation of more than forty words',
      'quote: We will grow to hundreds of billions',
      `quote: ${'word '.repeat(41)}`,
      13,
      'field "quote": is longer than 40 words',
    ],
  ])('%s', (_, good, bad, line, message) => {
    expect(CLAIM).toContain(good);
    const found = claims(CLAIM.replace(good, bad));
    expect(found[0]).toContain(`content/ledger/claims/a.yaml:${line}  `);
    expect(found[0]).toContain(message);
  });

  test('a quotation of forty words is allowed', () => {
    expect(claims(CLAIM.replace(/quote: .*/, `quote: ${'word '.repeat(40)}`))).toEqual([]);
  });

  test.each([
    ['unit: USD/year', 'unit: null', 'has a number without a unit'],
    ['value: 13070000000', 'value: null', 'has a unit without a number'],
    ['value: 13070000000', 'value: thirteen', 'has the text "thirteen" as its value'],
    ['unit: USD/year', 'unit: date', 'has the unit "date" and neither an ISO date nor two years'],
    ['low: null\n  high: null', 'low: 20000000000\n  high: 14000000000', 'has a low end above its high end'],
    ['low: null', 'low: 20000000000', 'has a value outside its low and high ends'],
  ])('numbers that do not agree: %s to %s', (good, bad, message) => {
    const found = claims(CLAIM.replace(good, bad));
    expect(found.join('\n')).toContain(`content/ledger/claims/a.yaml:1  the-sum  ${message}`);
  });

  test('a history that does not lead to an end', () => {
    const old = CLAIM.replace('id: the-sum', 'id: old').replace('status: reported', 'status: superseded');
    const by = (id: string) => `${CLAIM}${old}  superseded_by: ${id}\n`;
    expect(claims(by('the-sum'))).toEqual([]);
    expect(claims(by('nothing'))[0]).toContain(
      'a.yaml:17  old  is superseded by "nothing", which does not exist',
    );
    expect(claims(by('old'))[0]).toContain('a.yaml:17  old  is superseded by "old" in a circle');
    expect(claims(by('the-sum').replaceAll('status: superseded', 'status: stated'))[0]).toContain(
      'old  names superseded_by, but its status is "stated"',
    );
  });

  test('a later claim that is missing, older, or named beside one that takes its place', () => {
    const old = CLAIM.replace('id: the-sum', 'id: old').replace('"2025-12-31"', '"2025-06"');
    const later = (id: string) => `${CLAIM}${old}  later: ${id}\n`;
    expect(claims(later('the-sum'))).toEqual([]);
    expect(claims(later('nothing'))[0]).toContain('old  names as later "nothing", which does not exist');
    expect(claims(later('old'))[0]).toContain('old  names as later "old" in a circle');
    expect(claims(`${CLAIM}  later: old\n${old}`)[0]).toContain(
      'the-sum  names as later "old", which is older',
    );
    expect(claims(`${CLAIM}  later: old\n${old}  later: the-sum\n`)[0]).toContain('in a circle');
    expect(claims(`${later('the-sum')}  superseded_by: the-sum\n`)[0]).toContain(
      'names both superseded_by and later',
    );
  });

  test('what was withdrawn says when, and nothing else does', () => {
    const gone = CLAIM.replace('status: reported', 'status: retracted');
    expect(claims(gone)[0]).toContain('the-sum  is retracted, and nothing says when');
    expect(claims(`${gone}  withdrawn: the same evening\n`)).toEqual([]);
    expect(claims(`${CLAIM}  withdrawn: the same evening\n`)[0]).toContain(
      'the-sum  names withdrawn, but its status is "reported"',
    );
    const said = `${gone}  withdrawn: the same evening\n`;
    expect(claims(`${said}  withdrawn_words: hundreds of billions\n`)).toEqual([]);
    expect(claims(`${said}  withdrawn_words: thousands of billions\n`)[0]).toContain(
      'the-sum  names withdrawn_words that are not in a withdrawn quotation',
    );
  });

  test('a headline that is weak or superseded', () => {
    const headline = `${CLAIM}  headline: true\n`;
    expect(claims(headline)).toEqual([]);
    expect(
      claims(headline.replace('caveat: null', 'weak: true\n  caveat: "Weak source: one page."'))[0],
    ).toContain('the-sum  is marked headline, but it is weak');
    expect(claims(`${CLAIM}  weak: true\n`)[0]).toContain(
      'the-sum  is marked weak, and its caveat does not say why',
    );
    expect(claims(headline.replace('status: reported', 'status: superseded'))[0]).toContain(
      'the-sum  is marked headline, but it is superseded',
    );
  });

  test('YAML that does not parse, that is no list, or that lists no records', () => {
    expect(claims('- id: "open\n')[0]).toMatch(
      /^content\/ledger\/claims\/a\.yaml:\d+ {2}- {2}the YAML does not parse: /,
    );
    expect(claims('id: the-sum\n')[0]).toContain(
      'content/ledger/claims/a.yaml:1  -  the file is not a list of records',
    );
    expect(claims(`${CLAIM}- the-sum\n`)[0]).toContain(
      'content/ledger/claims/a.yaml:17  -  this is not a record of fields',
    );
  });
});

describe('series', () => {
  const rows = (text: string) => check({ 'content/ledger/series/rows.csv': text });

  test('a row without source or claim', () => {
    expect(rows('year,source\n2024,paper-2025-11-01-one\n2025,\n')).toEqual([
      'content/ledger/series/rows.csv:3  rows  this row has neither a source nor a claim. ' +
        'Fill its source column with ids from content/ledger/sources.',
    ]);
  });

  test('a row that stands on a claim, and one whose claim or source is unknown', () => {
    expect(rows('year,source,claim\n2024,,the-sum\n')).toEqual([]);
    expect(rows('year,source,claim\n2024,,none\n')[0]).toContain(
      'rows.csv:2  none  there is no claim of this id',
    );
    expect(rows('year,source\n2024,paper-2025-11-01-one; gone\n')[0]).toContain(
      'rows.csv:2  rows  names the source "gone"',
    );
  });

  test('a row with too many cells', () => {
    expect(rows('year,source\n2024,one, two\n')[0]).toBe(
      'content/ledger/series/rows.csv:2  rows  this row has 3 cells where the head has 2. ' +
        'Put quotation marks round cells that hold a comma, and fill up with empty cells.',
    );
  });
});
