/**
 * Where the bar's record and the model name claims. Read loosely: each file has a reader of its own that checks it, and a
 * project may be without them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml';
import { wordsFile } from './languages.ts';
import { WHO_PAYS_FILE } from './who-pays.ts';

export interface RecordUse {
  file: string;
  line: number;
  claim: string;
  /** The part of the file that names it: `rows`, `sources`, `record`. */
  part: string;
  /** Told as history. */
  past: boolean;
}

/** Files by the fields that hold claims. */
const FIELDS: Record<string, readonly string[]> = {
  [WHO_PAYS_FILE]: ['claim', 'whole'],
  [wordsFile('model/presets.yaml')]: ['sources'],
  [wordsFile('model/lab.yaml')]: ['claim'],
  [wordsFile('model/inputs.yaml')]: ['rests', 'span'],
};

const textOf = (node: unknown) => (isScalar(node) && typeof node.value === 'string' ? node.value : null);

/** Whether the map that names a claim says `past: true`, or lists the claim in `past`. */
function isPastIn(map: YAMLMap, claim: string): boolean {
  const past = map.get('past', true);
  return isSeq(past)
    ? past.items.some((item) => textOf(item) === claim)
    : isScalar(past) && past.value === true;
}

/** The claims of one file's text. */
export function recordUsesFrom(file: string, text: string): RecordUse[] {
  const fields = FIELDS[file] ?? [];
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter });
  const uses: RecordUse[] = [];
  visit(doc, {
    Pair(_, pair, path) {
      const map = path.at(-1);
      const field = textOf(pair.key) ?? '';
      if (!fields.includes(field) || !isMap(map)) return;
      const outer = path.find((node) => 'key' in node);
      const part = (outer && 'key' in outer ? textOf(outer.key) : null) ?? field;
      for (const node of isSeq(pair.value) ? pair.value.items : [pair.value]) {
        const claim = textOf(node);
        if (claim === null || !isScalar(node)) continue;
        const line = counter.linePos(node.range?.[0] ?? 0).line;
        uses.push({ file, line, claim, part, past: isPastIn(map, claim) });
      }
    },
  });
  return uses;
}

/** All of a project; an input that rests on nobody's claim names none. */
export function readRecordUses(root: string, known: { has(id: string): boolean }): RecordUse[] {
  return Object.keys(FIELDS)
    .filter((file) => existsSync(join(root, file)))
    .flatMap((file) => recordUsesFrom(file, readFileSync(join(root, file), 'utf8')))
    .filter(({ claim }) => known.has(claim));
}
