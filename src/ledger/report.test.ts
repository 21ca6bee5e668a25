import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { chapterFrom, readChapters } from './chapters.ts';
import { chartTextIds } from './chart-text.ts';
import { CHART, CLAIM, SOURCE, chapter, cleanUp, project } from '../testing/project.ts';
import { ROOT, loadLedger, readLedger } from './read.ts';
import { readRecordUses } from './record-uses.ts';
import { LISTS, datedWords, reportOn, reportText } from './report.ts';
import { gatherUses, readUses } from './uses.ts';

afterEach(cleanUp);

const claim = (id: string, changes: [string, string][], more = '') =>
  changes.reduce((text, [from, to]) => text.replace(from, to), CLAIM.replace('id: the-sum', `id: ${id}`)) +
  more;

/** The report on an invented ledger: every list has one entry that is used, and `old` is used nowhere. */
function invented() {
  const two = '[paper-2025-11-01-one, desk-2025-11-01-two]';
  const alone: [string, string] = ['[paper-2025-11-01-one]', two];
  const measured: [string, string] = ['status: reported', 'status: measured'];
  const root = project({
    'content/ledger/sources/a.yaml': `${SOURCE}${SOURCE.replace('paper-2025-11-01-one', 'desk-2025-11-01-two')
      .replace('The Paper', 'The Desk')
      .replace(
        'read: full',
        'read: "via: paper-2025-11-01-one"',
      )}${SOURCE.replace('-one', '-three').replace('read: full', 'read: not-read')}`,
    'content/ledger/claims/a.yaml': [
      claim('old', [alone, ['status: reported', 'status: superseded']], '  superseded_by: the-sum\n'),
      claim('small', [alone, measured, ['caveat: null', 'weak: true\n  caveat: "Weak source: one page."']]),
      claim('copied', [['[paper-2025-11-01-one]', '[desk-2025-11-01-two, paper-2025-11-01-one]'], measured]),
      claim('the-sum', [alone]),
      claim('one-alone', [measured]),
      claim('due', [alone, measured], '  until: 2026-12-31\n'),
      claim('sound', [alone, measured]),
    ].join(''),
    'content/ledger/series/rows.csv': 'year,claim,source\n2025,the-sum,paper-2025-11-01-three\n',
    'content/who-pays.yaml': 'whole: the-sum\nrows:\n  - claim: [small, one-alone]\n',
  });
  const { ledger } = loadLedger(join(root, 'content/ledger'), root);
  const prose =
    '\nIt is <Until date="2026-12-01">due\nby then, <Fig claim="one-alone" /></Until>. <Fig claim="copied" />';
  const chapters = [chapterFrom('money', 'money.mdx', chapter(prose))];
  const chart = { id: 'path', title: 'It grows', claims: ['the-sum'], series: ['rows'] };
  const words = datedWords(
    chapters,
    [{ file: 'path.yaml', text: `${CHART}until:\n  note: 2027-01-01\n` }],
    ledger,
  );
  const uses = gatherUses(ledger, chapters, [chart as never]);
  return reportOn(ledger, uses, readRecordUses(root, ledger.claims), words);
}

describe('the report', () => {
  test('on an invented ledger: each list, with the reason and the uses', () => {
    const report = invented();
    const short = Object.fromEntries(
      Object.entries(report).map(([list, entries]) => [
        list,
        entries.map(({ id, why, used }) => [id, why, used.join(', ')]),
      ]),
    );
    expect(short).toEqual({
      superseded: [['old', 'by the-sum', '']],
      weak: [['small', 'Weak source: one page.', 'content/who-pays.yaml (rows)']],
      unread: [
        ['copied', 'The Desk: read in a copy at The Paper', 'money.start'],
        ['paper-2025-11-01-three', 'not read, known from others', 'series rows'],
      ],
      unconfirmed: [['the-sum', 'reported', 'chart path, content/who-pays.yaml (whole)']],
      single: [['one-alone', 'The Paper, reporting', 'money.start, content/who-pays.yaml (rows)']],
      expiring: [
        ['money.start', 'words', 'money.start'],
        ['due', 'a claim', ''],
        ['chart path', 'words', 'chart path'],
      ],
    });
    expect(report.expiring.map(({ until, said }) => [until, said])).toEqual([
      ['2026-12-01', 'due by then, $13.07 billion'],
      ['2026-12-31', 'A company takes in thirteen billion dollars.'],
      ['2027-01-01', '$13.07bn taken in'],
    ]);
  });

  test('as text: counts first, then each entry with its place', () => {
    const text = reportText(invented());
    expect(text.split('\n')[0]).toBe('    1  Superseded: another claim has taken the place');
    expect(text).toContain(
      '  old  by the-sum\n    A company takes in thirteen billion dollars.\n    not used; content/ledger/claims/a.yaml:1',
    );
    expect(text).toContain('  2026-12-01  money.start  words\n    due by then, $13.07 billion');
  });

  test('on the real ledger: what is used comes first, and every list says why', { timeout: 60_000 }, () => {
    const ledger = readLedger();
    const charts = chartTextIds().map((id) => {
      const file = `content/en/charts/${id}.yaml`;
      return { file, text: readFileSync(join(ROOT, file), 'utf8') };
    });
    const words = datedWords(readChapters(), charts, ledger);
    const report = reportOn(ledger, readUses(), readRecordUses(ROOT, ledger.claims), words);
    const superseded = [...ledger.claims.values()].filter(({ status }) => status === 'superseded');
    expect(report.superseded.map(({ id }) => id).sort()).toEqual(superseded.map(({ id }) => id).sort());
    expect(report.expiring.find(({ id }) => id === 'amic-construction-deadline')?.used).toContain(
      'tax-credit',
    );
    const days = report.expiring.map(({ until }) => until ?? '');
    expect(days).toEqual(days.toSorted());
    for (const name of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
      expect(report[name].length, name).toBeGreaterThan(0);
      for (const { id, why, said } of report[name]) expect(why && said, id).toBeTruthy();
      if (name === 'expiring') continue;
      const used = report[name].map((entry) => entry.used.length > 0);
      expect(used, name).toEqual(used.toSorted((a, b) => Number(b) - Number(a)));
    }
  });
});
