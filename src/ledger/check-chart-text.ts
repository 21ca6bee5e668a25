/** The rules of a chart's words. */
import { chartTextSchema, type TextTree } from './chart-text.ts';
import { checkCurrentChart } from './check-current.ts';
import { formatClaim } from './format.ts';
import { unknownClaim, type Problem } from './problem.ts';
import { typedNumerals, typedQuotations } from './prose.ts';
import { FIGURE, RESULT, SLOT } from './template.ts';
import type { Ledger } from './types.ts';
import { parseYaml } from './yaml.ts';

type Path = (string | number)[];
type Words = ReturnType<(typeof chartTextSchema)['parse']>;

/** The texts of a group and of the groups in it, with the way to each. */
const leaves = (tree: TextTree, path: Path): [Path, string][] =>
  Object.entries(tree).flatMap(([key, value]): [Path, string][] =>
    typeof value === 'string' ? [[[...path, key], value]] : leaves(value, [...path, key]),
  );

/** What code fills: its texts may have slots. */
const SLOTTED = ['picture', 'describe', 'table', 'texts', 'finding'];

/** Every text of a chart, with the way to it in its file. */
function textsOf(words: Words): [Path, string][] {
  return [
    [['title'], words.title],
    [['deck'], words.deck],
    [['how_to_read'], words.how_to_read],
    [['source_note'], words.source_note],
    [['switch', 'label'], words.switch?.label ?? ''],
    ...(words.switch?.steps ?? []).map((s, i): [Path, string] => [['switch', 'steps', i, 'label'], s.label]),
    ...(words.inputs ?? []).flatMap((input, i): [Path, string][] => [
      [['inputs', i, 'label'], input.label],
      [['inputs', i, 'help'], input.help ?? ''],
      ...Object.entries(input.options ?? {}).map(([key, value]): [Path, string] => [
        ['inputs', i, 'options', key],
        value,
      ]),
    ]),
    ...words.steps.flatMap((s, i): [Path, string][] => [
      [['steps', i, 'title'], s.title ?? ''],
      [['steps', i, 'caption'], s.caption],
      [['steps', i, 'alt'], s.alt],
      [['steps', i, 'finding'], s.finding ?? ''],
    ]),
    ...(['picture', 'describe', 'table', 'texts'] as const).flatMap((part) =>
      leaves(words[part] ?? {}, [part]),
    ),
  ];
}

/**
 * A chart's words: schema, home chapter, claims, series, steps, places of figures, nothing typed that the ledger
 * should say.
 * @param chapters the ids of the story's chapters
 * @param today ISO
 */
export function checkChartText(
  file: string,
  text: string,
  ledger: Ledger,
  chapters: ReadonlySet<string>,
  today: string,
): Problem[] {
  const id = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const remedy = 'See content/en/charts/sensitivity.yaml for the fields';
  const { data: words, lineOf, problems: unfit } = parseYaml(text, file, chartTextSchema, { id, remedy });
  if (!words) return unfit;
  const problems: Problem[] = [];
  const problem = (path: Path, what: string, message: string, remedy: string) =>
    problems.push({ file, line: lineOf(path), id: what, message, remedy });

  if (words.id !== id) problem(['id'], words.id, 'the id is not the name of the file', `Write id: ${id}`);
  if (!chapters.has(words.chapter)) {
    const remedy = `Name one of ${[...chapters].join(', ')}`;
    problem(['chapter'], words.chapter, 'the story has no such chapter', remedy);
  }
  if (!words.steps.some((s) => s.id === words.default)) {
    problem(['default'], words.default, 'the default is not one of the steps', 'Name a step of this chart');
  }
  words.steps.forEach((step, i) => {
    if (words.steps.findIndex((s) => s.id === step.id) === i) return;
    problem(['steps', i], step.id, 'this step stands twice in the chart', 'Give one of the two another id');
  });
  words.switch?.steps.forEach(({ id: to }, i, all) => {
    const path = ['switch', 'steps', i];
    if (!words.steps.some((s) => s.id === to)) {
      problem(
        path,
        to,
        'the switch leads to a step that the chart does not have',
        'Name a step of this chart',
      );
    } else if (all.findIndex((other) => other.id === to) !== i) {
      problem(path, to, 'the switch leads to this step twice', 'Take one of the two out');
    }
  });
  words.inputs?.forEach(({ id: input }, i, all) => {
    if (all.findIndex((other) => other.id === input) === i) return;
    problem(['inputs', i], input, 'this input stands twice in the chart', 'Give one of the two another id');
  });
  if (words.claims.length + words.series.length === 0) {
    problem(
      ['claims'],
      id,
      'the chart names neither a claim nor a series',
      'List what it draws under claims or series',
    );
  }
  words.claims.forEach((claim, i) => {
    if (!ledger.claims.has(claim)) problems.push(unknownClaim(file, lineOf(['claims', i]), claim));
  });
  words.series.forEach((series, i) => {
    if (ledger.series.has(series)) return;
    problem(['series', i], series, 'there is no such series', 'Use a name from content/ledger/series');
  });
  for (const { path, id: what, message, remedy } of checkCurrentChart(words, ledger, today))
    problem(path, what, message, remedy);
  const quotes = words.claims.map((claim) => ledger.claims.get(claim)?.quote ?? '');
  for (const [path, value] of textsOf(words)) {
    for (const [place, claim = ''] of value.matchAll(FIGURE)) {
      const record = ledger.claims.get(claim);
      if (!record) problems.push(unknownClaim(file, lineOf(path), claim));
      else if (!words.claims.includes(claim)) {
        const remedy = 'Add it to the list of claims of this chart';
        problem(path, claim, 'this claim is used in a text but not listed', remedy);
      } else {
        try {
          formatClaim(record);
        } catch {
          problem(path, claim, `${place} has no number to show`, 'Use a claim with a value');
        }
      }
    }
    const filled = value.replace(FIGURE, '').replace(RESULT, '');
    // Which slots a text may have its chart says; what is left open is found when it is filled.
    const slotted = path.some((part) => SLOTTED.includes(String(part)));
    const rest = slotted ? filled.replace(SLOT, '') : filled;
    const brace = /\{[^{}\s]*\}?|\}/.exec(rest)?.[0];
    if (brace !== undefined) {
      const remedy = 'Write {claim-id}, {claim-id|short} or {preset.result}';
      problem(path, id, `"${brace}" is not a place that can be filled here`, remedy);
    } else {
      for (const typed of typedNumerals(rest)) {
        const remedy = 'Write {claim-id} so that the ledger fills it in';
        problem(path, id, `"${typed}" is typed into the chart's words`, remedy);
      }
    }
    for (const typed of typedQuotations(value)) {
      if (quotes.some((quote) => quote.includes(typed))) continue;
      const remedy = 'Quote to the letter from the quote field of a claim that the chart lists';
      problem(path, id, `"${typed.slice(0, 70)}" is no quotation of the chart's claims`, remedy);
    }
  }
  return problems;
}
