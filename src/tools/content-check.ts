/**
 * Everything in the content that stops a build: what `checkContent` lists, and what the readers of single files and
 * the charts refuse. The dev server runs this where it renders pages, so that pages find read what was read here.
 */
import { chartIds, getChart } from '../charts/build.ts';
import { largeNewsrooms, NEWSROOMS_FILE } from '../charts/publishers.ts';
import { LAB_FILE, readLabWords } from '../components/lab/words.ts';
import { checkContent } from '../ledger/check.ts';
import { EVIDENCE_FILE, evidenceWords } from '../ledger/evidence-words.ts';
import { formatProblem, problemsOf, type Problem, type Reader } from '../ledger/problem.ts';
import { PRESETS_FILE, readPresets } from '../model/presets.ts';
import { INPUTS_FILE, readModelWords } from '../model/words.ts';

const readers = (): Reader[] => [
  { file: INPUTS_FILE, read: readModelWords },
  { file: PRESETS_FILE, read: readPresets },
  { file: LAB_FILE, read: readLabWords },
  { file: EVIDENCE_FILE, read: evidenceWords },
  { file: NEWSROOMS_FILE, read: largeNewsrooms },
  ...chartIds().map((id) => ({ file: `content/charts/${id}.yaml`, id, read: () => getChart(id) })),
];

/** All problems of the project's content. */
export function checkAll(): Problem[] {
  const records = checkContent();
  // Readers and charts would say the same again in other words.
  if (records.length > 0) return records;
  const found = readers().flatMap(problemsOf);
  // What is wrong with the presets is said by every chart that uses them.
  return [...new Map(found.map((problem) => [formatProblem(problem), problem])).values()];
}
