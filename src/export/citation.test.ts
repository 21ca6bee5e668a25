import { describe, expect, it } from 'vitest';
import { citeBibtex, citeText } from './citation.ts';

const cited = {
  title: 'The record is a corner. The rest is forecast.',
  deck: 'Revenue, $ billions & more',
  url: 'https://site.example/charts/revenue-path/',
  chart: 'revenue-path',
  record: '1 July 2026',
  year: 2026,
  data: 'CNBC, The Information',
  corrected: null,
};
const corrected = { day: '29 November 2026', url: 'https://site.example/corrections/#pace_is' };

describe('citing', () => {
  it('is a sentence with one full stop after the title', () => {
    expect(citeText(cited)).toBe(
      'Backstop (2026). “The record is a corner. The rest is forecast.” Revenue, $ billions & more [chart]. ' +
        'Data: CNBC, The Information; record to 1 July 2026. https://site.example/charts/revenue-path/',
    );
    expect(citeText({ ...cited, title: 'A pace is not a year' })).toContain('“A pace is not a year.”');
  });
  it('says when and where the chart was corrected', () => {
    const end = '; corrected on 29 November 2026: https://site.example/corrections/#pace_is';
    expect(citeText({ ...cited, corrected })).toBe(citeText(cited) + end);
    expect(citeBibtex({ ...cited, corrected })).toContain(
      'record to 1 July 2026; corrected on 29 November 2026: https://site.example/corrections/\\#pace\\_is},',
    );
  });
  it('is a record that TeX can read', () => {
    const record = citeBibtex(cited);
    expect(record).toContain('@misc{backstop-revenue-path,');
    expect(record).toContain('Revenue, \\$ billions \\& more');
    expect(record.split('{').length).toBe(record.split('}').length);
  });
});
