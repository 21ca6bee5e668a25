import { describe, expect, it } from 'vitest';
import { interfaceWords } from '../ledger/interface/words.ts';
import { citation, citedStep, WAYS, type Cited, type Way } from './citation.ts';
import { citedChart, citedSteps } from './records.ts';

const cited: Cited = {
  chart: 'revenue-path',
  step: null,
  title: 'The record is a corner. The rest is forecast.',
  deck: 'Revenue, $ billions & more',
  url: 'https://site.example/charts/revenue-path/',
  record: '1 July 2026',
  published: '2026-11-29',
  version: '1.2.3',
  data: 'CNBC, The Information',
  corrected: null,
  retrieved: { date: '2027-01-05', day: '5 January 2027' },
  language: 'en',
};
const corrected = { day: '29 November 2026', url: 'https://site.example/corrections/#pace_is' };
const step = citedStep(cited, 'forecasts', { title: 'What it forecast', corrected });
const write = (way: Way, one: Cited = cited) => citation(way, one, interfaceWords().cite);

describe('citing in a sentence', () => {
  it('names the year of publication, the version, the record’s day and the day of reading', () => {
    expect(write('long')).toBe(
      'Backstop (2026). “The record is a corner. The rest is forecast.” Revenue, $ billions & more [chart], ' +
        'version 1.2.3. Data: CNBC, The Information; record to 1 July 2026. Retrieved 5 January 2027 ' +
        'from https://site.example/charts/revenue-path/',
    );
    expect(write('long', { ...cited, title: 'A pace is not a year' })).toContain('“A pace is not a year.”');
  });
  it('has a short form', () => {
    expect(write('short')).toBe(
      'Backstop (2026), “The record is a corner. The rest is forecast.”, https://site.example/charts/revenue-path/',
    );
  });
  it('names a step by its own title and address, and what was corrected in it', () => {
    const said = write('long', step);
    expect(said).toContain('“What it forecast.”');
    expect(said).toContain('from https://site.example/charts/revenue-path/forecasts/;');
    expect(said.endsWith('; corrected on 29 November 2026: https://site.example/corrections/#pace_is')).toBe(
      true,
    );
  });
});

describe('citing as a record', () => {
  it('is BibTeX that TeX can read', () => {
    const record = write('bibtex', { ...step, title: 'A {brace} ~ and ^ 5% #1' });
    expect(record).toContain('@misc{backstop-revenue-path-forecasts,');
    expect(record).toContain('title = {{A brace \\textasciitilde{} and \\textasciicircum{} 5\\% \\#1}},');
    expect(record).toContain('urldate = {2027-01-05},');
    expect(record).toContain('Revenue, \\$ billions \\& more');
    expect(record).toContain('corrections/\\#pace\\_is},');
    expect(record.split('{').length).toBe(record.split('}').length);
  });
  it('is RIS: a tag and a text a line, from its type to its end', () => {
    const lines = write('ris', { ...cited, title: 'Over\ntwo lines' }).split('\r\n');
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- .*$/.test(line))).toEqual([]);
    expect([lines[0], lines.at(-1)]).toEqual(['TY  - ELEC', 'ER  - ']);
    expect(lines).toContain('TI  - Over two lines');
    expect(lines).toContain('DA  - 2026/11/29/');
    expect(lines).toContain('Y2  - 2027/01/05/');
  });
  it('is CSL-JSON: a list of one item with dates in parts', () => {
    expect(JSON.parse(write('csl'))).toEqual([
      expect.objectContaining({
        id: 'backstop-revenue-path',
        type: 'webpage',
        author: [{ literal: 'Backstop' }],
        issued: { 'date-parts': [[2026, 11, 29]] },
        accessed: { 'date-parts': [[2027, 1, 5]] },
        URL: 'https://site.example/charts/revenue-path/',
      }),
    ]);
  });
});

describe('what the site’s charts are cited by', () => {
  const home = new URL('https://site.example/below/');
  it('is the year of publication, whatever the claims’ dates, and a record that ends on a day or in a month', () => {
    for (const chart of ['credit-value', 'outcomes', 'funding-gap', 'scale']) {
      const one = citedChart(chart, home, '2027-01-05');
      for (const way of WAYS) expect(write(way, one), way).toContain('2026');
      expect(one.published).toMatch(/^2026-11-/);
      expect(one.record, chart).toMatch(/^(\d+ )?[A-Z][a-z]+ \d{4}$/);
    }
  });
  it('follows its steps', () => {
    const steps = citedSteps('growth-race', home);
    expect(steps['one-start']?.title).toMatch(/./);
    expect(steps['one-start']?.title).not.toBe(citedChart('growth-race', home).title);
    expect(Object.keys(steps)).toContain('demand');
  });
});
