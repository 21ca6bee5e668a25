/** A copy of the project in an invented language, all letters of whose words are "x": for tests of what stays English. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { chartFolders } from '../build/charts-plugin.ts';
import { ROOT } from '../ledger/read.ts';
import { INVENTED } from './language.ts';

/** What of a chart's or the model's file is no text. */
const NO_TEXT = new Set([
  ...['id', 'chapter', 'default', 'unit', 'claims', 'series', 'past', 'until'],
  ...['rests', 'span'],
]);
/** Parts of quotations, which are found again in the ledger. */
const QUOTED = /^(?:short|tiny)-/;

/** Words with an x for every letter; places stay. */
const unsaid = (words: string) =>
  words.replace(
    /(\{[^}]*\})|\p{L}/gu,
    (letter, place: string | undefined) => place ?? letter.replace(/./u, 'x'),
  );

type IsText = (key: string) => boolean;

function translated(value: unknown, isText: IsText, key = ''): unknown {
  if (!isText(key)) return value;
  if (typeof value === 'string') return unsaid(value);
  if (Array.isArray(value)) return value.map((one) => translated(one, isText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, translated(one, isText, name)]),
  );
}

/** A laid out copy. */
interface Copy {
  /** Runs a module at the copy's root. @returns what it has written */
  run: (module: string) => string;
  /** Takes the copy away. */
  end: () => void;
}

/**
 * Lays out the copy: words of charts, of the model's inputs and of the interface in the invented language, and its choice.
 * @param node the program that runs its modules
 */
export function layOutInvented(node: string): Copy {
  const copy = mkdtempSync(path.join(tmpdir(), 'backstop-language-'));
  for (const name of ['content', 'src', 'package.json'])
    cpSync(path.join(ROOT, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => path.basename(file) !== 'golden',
    });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  const words = path.join(copy, 'content', INVENTED.code);
  cpSync(path.join(ROOT, 'content/en'), words, { recursive: true });
  const translate = (name: string, isText: IsText) => {
    const file = path.join(words, `${name}.yaml`);
    writeFileSync(file, stringify(translated(parse(readFileSync(file, 'utf8')), isText)));
  };
  for (const name of [...chartFolders(copy).map((id) => `charts/${id}`), 'model/inputs'])
    translate(name, (key) => !NO_TEXT.has(key) && !QUOTED.test(key));
  translate('interface', () => true);
  const choose = (file: string, line: string) =>
    writeFileSync(path.join(copy, 'src/ledger', file), `${line} from '../testing/language.ts';\n`);
  choose('site-language.ts', 'export { INVENTED as SITE }');
  choose('site-axes.ts', 'export { INVENTED_AXES as AXES }');
  return {
    run(module) {
      const { stdout, stderr } = spawnSync(node, ['--input-type=module', '--eval', module], {
        ...{ cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 26 },
      });
      if (stdout === '') throw new Error(stderr);
      return stdout;
    },
    end: () => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }),
  };
}
