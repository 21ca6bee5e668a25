/** A small sound project in a temporary folder, for tests that break one thing in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../build/check-content.ts';
import { formatProblem } from '../ledger/problem.ts';

export const SOURCE = `- id: paper-2025-11-01-one
  type: reporting
  publisher: The Paper
  author: null
  title: A report
  published: 2025-11-01
  url: https://example.org/one
  read: full
  note: null
`;
export const CLAIM = `- id: the-sum
  topic: revenue
  statement: A company takes in thirteen billion dollars.
  value: 13070000000
  low: null
  high: null
  unit: USD/year
  period: "2025"
  as_of: "2025-12-31"
  status: reported
  kind: actual
  said_by: A Speaker
  quote: We will grow to hundreds of billions
  sources: [paper-2025-11-01-one]
  seed: [1]
  caveat: null
`;
export const CHART = `id: path
chapter: money
default: start
title: It grows
deck: Revenue
how_to_read: Bars are years.
source_note: ""
steps:
  - id: start
    caption: The first year.
    alt: One bar of {the-sum}.
texts:
  note: "{the-sum|short} taken in"
claims:
  - the-sum
series:
  - rows
`;
const HEAD = `---
order: 1
title: Money
short: Money
lede: What comes in.
---
`;
/** A chapter of one step around the given prose, which begins on line 9. */
export const chapter = (prose: string) => `${HEAD}
<Step id="money.start" chart="path" enter="step">
${prose}

</Step>
`;

const SOUND: Record<string, string> = {
  'content/ledger/sources/a.yaml': SOURCE,
  'content/ledger/claims/a.yaml': CLAIM,
  'content/ledger/series/rows.csv': 'year,value,source\n2025,13.07,paper-2025-11-01-one\n',
  'content/en/charts/path.yaml': CHART,
  'content/en/glossary/terms.yaml':
    '- id: run-rate\n  term: Run rate\n  meaning: A month times twelve.\n  example: "{the-sum}, twelve times."\n',
  'content/en/chapters/money.mdx': chapter(`
### The till

It took in <Fig claim="the-sum" />, which is no <Term id="run-rate">run rate</Term>.

<Quote claim="the-sum" />`),
  'content/permalinks.txt': 'money\nmoney.start\n',
};

const folders: string[] = [];

/**
 * Writes the sound project with some files replaced.
 * @param files texts by path; null leaves a file out
 * @returns the project's root
 */
export function project(files: Record<string, string | null> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'backstop-'));
  folders.push(root);
  for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** The day on which the tests build. */
export const TODAY = '2026-11-29';

/** What the build says of the sound project with these files replaced, a line a problem. */
export const check = (files: Record<string, string | null>) =>
  checkContent(project(files), TODAY).map(formatProblem);

/** Takes away every folder that was written. */
export function cleanUp(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}
