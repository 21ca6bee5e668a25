import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, isFrozen, KEPT, newestIn } from './kept.ts';
import {
  dayOf,
  problemsOf,
  readManifest,
  refusalOf,
  sha256,
  writeManifest,
  type Manifest,
} from './manifest.ts';

const bytes = (text: string) => Buffer.from(text);
const of = (changed: Partial<Manifest> = {}): Manifest => ({
  day: '20261130',
  made: '2026-11-30T23:10Z',
  site: 'https://site.example/below/',
  commit: 'a'.repeat(40),
  record: '2026-10-08',
  model: 1,
  previous: null,
  files: { 'embed/one/index.html': sha256('one'), 'embed/one/first/index.html': sha256('first') },
  ...changed,
});

/** Two freezes as they are kept. */
function kept() {
  const first = writeManifest(of());
  const previous = { day: '20261130', manifest: sha256(first) };
  const second = of({ day: '20270201', previous, files: { 'embed/one/index.html': sha256('one, later') } });
  return new Map(
    Object.entries({
      '20261130/manifest.json': first,
      '20261130/embed/one/index.html': 'one',
      '20261130/embed/one/first/index.html': 'first',
      '20270201/manifest.json': writeManifest(second),
      '20270201/embed/one/index.html': 'one, later',
    }).map(([name, text]) => [name, bytes(text)] as const),
  );
}

it('what this repository has frozen is as it was, and nothing stands beside it', () => {
  expect(problemsOf(filesIn(KEPT))).toEqual([]);
});

describe('of what is kept', () => {
  it('a change, a loss, a stranger and a broken order are found', () => {
    expect(problemsOf(kept())).toEqual([]);
    const after = (change: (files: Map<string, Buffer>) => void) => {
      const files = kept();
      change(files);
      return problemsOf(files);
    };
    expect(after((files) => files.set('20261130/embed/one/index.html', bytes('One')))).toEqual([
      '20261130/embed/one/index.html has changed',
    ]);
    expect(after((files) => files.delete('20270201/embed/one/index.html'))).toEqual([
      '20270201/embed/one/index.html is gone',
    ]);
    expect(after((files) => files.set('20261130/embed/two/index.html', bytes('two')))).toEqual([
      '20261130/embed/two/index.html is named by no manifest',
    ]);
    expect(after((files) => files.set('notes.txt', bytes('')))).toEqual(['notes.txt has no manifest.json']);
    expect(after((files) => files.set('20270201/manifest.json', bytes('{}')))[0]).toMatch(/is no manifest/);
    expect(
      after((files) => files.set('20261130/manifest.json', bytes(writeManifest(of({ model: 2 }))))),
    ).toEqual(['20270201/manifest.json does not follow the freeze that is kept before it']);
    expect(
      after((files) => files.set('20270201/manifest.json', files.get('20261130/manifest.json')!)),
    ).toContain('20270201/manifest.json is of 20261130');
  });

  it('the newest is found in its folder, and says which charts and steps it holds', () => {
    const folder = mkdtempSync(join(tmpdir(), 'frozen-'));
    try {
      expect(newestIn(join(folder, 'none'))).toBeNull();
      expect(filesIn(join(folder, 'none')).size).toBe(0);
      expect(newestIn(folder)).toBeNull();
      for (const [name, content] of kept()) {
        mkdirSync(join(folder, name, '..'), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
      expect(filesIn(folder)).toEqual(kept());
      const newest = newestIn(folder)!;
      expect(newest.day).toBe('20270201');
      expect(isFrozen(newest, 'one', null)).toBe(true);
      expect(isFrozen(newest, 'one', 'first')).toBe(false);
      expect(isFrozen(of(), 'one', 'first')).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('a manifest is read as it was written; the day is that of UTC', () => {
  expect(readManifest(writeManifest(of()))).toEqual(of());
  expect(dayOf(new Date('2026-11-30T23:59:59+00:00'))).toBe('20261130');
});

it('nothing is frozen for no address, from no commit, or a second time on a day', () => {
  expect(refusalOf('SITE_URL', '', null)).toBeNull();
  expect(refusalOf(null, '', null)).toContain('SITE_URL=https://example.org npm run freeze');
  expect(refusalOf('URL', ' M src/a.ts', null)).toContain('M src/a.ts');
  expect(refusalOf('URL', '', '20261130')).toContain('public/v/20261130 is there already');
});
