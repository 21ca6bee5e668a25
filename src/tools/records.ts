/** `npm run records`: what of the record is superseded, weak, unread, unconfirmed, single-sourced or expiring; `--json` for tools. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChapters } from '../ledger/chapters.ts';
import { chartTextIds } from '../ledger/chart-text.ts';
import { wordsFile } from '../ledger/languages.ts';
import { ROOT, readLedger } from '../ledger/read.ts';
import { readRecordUses } from '../ledger/record-uses.ts';
import { datedWords, reportOn, reportText } from '../ledger/report.ts';
import { readUses } from '../ledger/uses.ts';

const ledger = readLedger();
const charts = chartTextIds().map((id) => {
  const file = wordsFile(`charts/${id}.yaml`);
  return { file, text: readFileSync(join(ROOT, file), 'utf8') };
});
const report = reportOn(
  ledger,
  readUses(),
  readRecordUses(ROOT, ledger.claims),
  datedWords(readChapters(), charts, ledger),
);
console.log(process.argv.includes('--json') ? JSON.stringify(report, null, 2) : reportText(report));
