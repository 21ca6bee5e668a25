/** No words for readers stand in code: they are in the files of words, where editors and translators find them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { literalsIn } from '../../testing/literals.ts';
import { ROOT } from '../read.ts';

/** Rooms that write for readers. What charts draw and tell is covered by src/charts/second-language.test.ts. */
const ROOMS = [
  ...['links', 'model', 'corrections', 'figure', 'reader', 'claims', 'scrolly', 'embed', 'export'],
  ...['story', 'lab', 'chart-page', 'site', 'teach', 'pages'],
];
/** Files whose texts are for those who write content or code, each with who is told. */
const FOR_AUTHORS: Readonly<Record<string, string>> = {
  'src/corrections/check.ts': 'rules of the lists of corrections',
  'src/corrections/schema.ts': 'rules of the lists of corrections',
  'src/corrections/words.ts': 'rules of the words of their page',
  'src/lab/words.ts': 'rules of the words of the lab',
  'src/model/presets.ts': 'rules of the presets',
  'src/model/words.ts': 'rules of the words of the model',
  'src/scrolly/debug.ts': 'drawn for who works on the steps',
};
/** Names, which no language changes: of programs and faces, and of components in prose. */
const NAMES = new Set([
  ...[
    'Arial',
    'Backstop',
    'BibTeX',
    'CC BY 4.0',
    'corrections.json',
    'Enter',
    'Escape',
    'Georgia',
    'Hyperlink',
  ],
  ...['Counted', 'Fig', 'Quote', 'Result'],
]);
/** The title of the licence is a name; all others are for machines. */
const NO_WORDS: readonly RegExp[] = [
  /^Creative Commons Attribution/,
  /^[\w.+-]+\/[\w.+-]+; charset=/,
  /clipboard-write; web-share; fullscreen/,
  // Media queries, inline scripts and styles; citations for programs.
  /^\((?:min|max|pointer|prefers)-?/,
  /^\((?:function\(|(?:\w|\(\w,\w\))=>\{)/,
  /^(?:display:|:root)/,
  /^@misc\{| = \{/,
  // The file for robots.
  /^User-agent: /,
  // Classes that are put together, and the name of a symbol.
  /^(?:\w{1,2}-… ?)+$/,
  /^backstop-embed …$/,
  // Attributes: the rest of a tag.
  /^[\w-]+="[^"]*"( [\w-]+="[^"]*")*>$/,
];
/** Kinds of things in the words of schema.org, which no language changes. */
const KINDS = /^(?:Article|Dataset|Organization)$/;
/** Joints in what machines read: cells of CSV files, and styles. */
const JOINTS_FOR_MACHINES = new Set([
  'src/export/csv-file.ts',
  'src/export/draw.ts',
  'src/export/cascade.ts',
]);

/** Two words, or a word beside what is filled in. */
const SENTENCE = /\p{L}{2,}[^\p{L}]* \p{Ll}{2,}|… \p{L}{2,}|\p{L}{2,}[,:.]? …/u;
const LONE_WORD = /^\s*\p{Lu}\p{Ll}+[.:]?\s*$/u;
const JOINT = /^(?:[,;:] | · |\. )$/;

/** What of a file's text is said to readers, a line each. */
function saidIn(source: string, name: string): string[] {
  return literalsIn(source, name)
    .filter(({ text, shown }) => {
      if (NAMES.has(text.trim()) || NO_WORDS.some((pattern) => pattern.test(text.trim()))) return false;
      if (name === 'src/site/json-ld.ts' && KINDS.test(text)) return false;
      if (JOINT.test(text) && !JOINTS_FOR_MACHINES.has(name)) return true;
      return shown ? /\p{L}{2,}/u.test(text) : SENTENCE.test(text) || LONE_WORD.test(text);
    })
    .map(({ line, text }) => `${name}:${line}: ${text.trim()}`);
}

test('no words for readers stand in code', () => {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' }).map(
      (name) => `src/${room}/${name}`,
    ),
  )
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:ts|astro)$/.test(name) && !/\.(?:test|d)\.ts$/.test(name));
  expect(files.length).toBeGreaterThan(150);
  const said = files
    .filter((name) => !(name in FOR_AUTHORS))
    .flatMap((name) => saidIn(readFileSync(join(ROOT, name), 'utf8'), name));
  expect(said, 'these belong into content/en/interface.yaml').toEqual([]);
});

describe('words are found', () => {
  test.each([
    ['in a script', 'a.ts', "button.textContent = 'Copy the link';"],
    ['alone in a script', 'a.ts', "button.textContent = 'Copy';"],
    ['in a template', 'a.ts', 'status.textContent = `Step ${i} of ${n}: ${title}`;'],
    ['beside a number', 'a.ts', 'count.textContent = `${n} steps`;'],
    ['in a choice', 'a.ts', "say(done ? 'Link copied' : 'The link is in the address bar');"],
    ['as a joint', 'a.ts', "const all = names.join('; ');"],
    ['in the front of a component', 'a.astro', "---\nconst label = 'The next step';\n---\n<p>{label}</p>"],
    ['in markup', 'a.astro', '---\n---\n<p class="one two">Table</p>'],
    ['between markup', 'a.astro', '---\n---\n<p>{count} <b>{unit}</b> altogether</p>'],
    ['as a label', 'a.astro', '---\n---\n<nav aria-label="Chapters" class="one two"></nav>'],
    ['as a title', 'a.astro', '---\n---\n<Page title="Charts" {...rest} />'],
    ['in an expression of markup', 'a.astro', '---\n---\n<p>{ok && <b>weak source</b>}{`${a} of them`}</p>'],
    [
      'in the script of a component',
      'a.astro',
      "---\n---\n<p></p>\n<script>\n  tell('Not this time');\n</script>",
    ],
  ])('%s', (_, name, source) => {
    expect(saidIn(source, name)).toHaveLength(source.includes('weak') || source.includes('copied') ? 2 : 1);
  });

  test.each([
    ['errors', 'a.ts', 'throw new Error(`there is no chart "${id}" here`);'],
    ['selectors', 'a.ts', "root.querySelector('fieldset input');"],
    [
      'classes',
      'a.astro',
      '---\n---\n<p class={`one two-${three}`} class:list={["four five"]} data-at="at all"></p>',
    ],
    ['styles', 'a.astro', '---\n---\n<p></p>\n<style>\n.a b { font: 1px some thing; }\n</style>'],
  ])('and %s are none', (_, name, source) => {
    expect(saidIn(source, name)).toEqual([]);
  });
});
