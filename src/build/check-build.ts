/**
 * Everything in the content that stops a build, as one list: what `checkContent` says of records, chapters and charts'
 * words, and what the readers of single files and the charts themselves refuse.
 */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { builtOf } from '../charts/built.ts';
import type { Chart } from '../charts/kit/contract.ts';
import { largeNewsrooms, NEWSROOMS_FILE } from '../ledger/publishers.ts';
import { chartFolders } from './charts-plugin.ts';
import { LAB_FILE, readLabWords } from '../lab/words.ts';
import { checkContent } from './check-content.ts';
import { EVIDENCE_FILE, evidenceWords } from '../ledger/evidence-words.ts';
import { INTERFACE_FILE, interfaceWords } from '../ledger/interface/words.ts';
import { wordsFile } from '../ledger/languages.ts';
import { formatProblem, problemsOf, type Problem, type Reader } from '../ledger/problem.ts';
import { ROOT } from '../ledger/read.ts';
import { PRESETS_FILE, readPresets } from '../model/presets.ts';
import { INPUTS_FILE, readModelWords } from '../model/words.ts';

const FILES: readonly Reader[] = [
  { file: INTERFACE_FILE, read: interfaceWords },
  { file: INPUTS_FILE, read: readModelWords },
  { file: PRESETS_FILE, read: readPresets },
  { file: LAB_FILE, read: readLabWords },
  { file: EVIDENCE_FILE, read: evidenceWords },
  { file: NEWSROOMS_FILE, read: largeNewsrooms },
];

/**
 * All problems of the project's content.
 * @param charts by their ids, what reads each
 */
export function problemsWith(charts: readonly { id: string; read: () => unknown }[]): Problem[] {
  const records = checkContent();
  // Readers and charts would say the same again in other words.
  if (records.length > 0) return records;
  const readers = [
    ...FILES,
    ...charts.map(({ id, read }) => ({ file: wordsFile(`charts/${id}.yaml`), id, read })),
  ];
  const found = readers.flatMap(problemsOf);
  // What is wrong with the presets is said by every chart that uses them.
  return [...new Map(found.map((problem) => [formatProblem(problem), problem])).values()];
}

/** The same before a build: charts come from their folders. */
export async function checkBuild(): Promise<Problem[]> {
  const charts = await Promise.all(
    chartFolders(ROOT).map(async (id) => {
      const file = pathToFileURL(join(ROOT, 'src/charts', id, 'index.ts')).href;
      const { default: chart } = (await import(/* @vite-ignore */ file)) as { default: Chart };
      return { id, read: () => builtOf(chart) };
    }),
  );
  return problemsWith(charts);
}
