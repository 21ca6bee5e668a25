/**
 * The lessons as records: what their heads say, their steps, their questions and answers. A lesson is checked against
 * the story, the ledger and the model by src/ledger/check-lessons.ts.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANG, wordsFile } from './languages.ts';
import { plainText, type Say } from './plain-text.ts';
import type { Problem } from './problem.ts';
import { attributesOf, splitFrontmatter, treeOf, type Node } from './prose.ts';
import { ROOT } from './read.ts';
import { day } from './schema.ts';
import { parseYaml, type Path } from './yaml.ts';

const said = z.string().min(1, 'is empty');
const minutes = z.number().int().positive();

/** What stands at the head of a lesson's file. */
export const lessonHead = z.strictObject({
  order: z.number().int(),
  title: said,
  question: said,
  grades: said,
  /** Of the standard form: all steps but those marked `more`. */
  minutes,
  /** Other forms, each of some of the steps. */
  variants: z.array(z.strictObject({ minutes, steps: z.array(said).min(1) })),
  objectives: z.array(said).min(1),
  /** Codes of content/<language>/standards.yaml. */
  standards: z.array(said).min(1),
  materials: z.array(said).min(1),
  /** Ids of the glossary. */
  vocabulary: z.array(said),
  misconceptions: z.array(z.strictObject({ wrong: said, right: said })).min(1),
  rubric: z.array(z.strictObject({ criterion: said, full: said, part: said, none: said })).min(1),
  /** The day of its version: ISO. */
  updated: day,
});

export interface LessonStep {
  id: string;
  minutes: number;
  /** `<chapter>.<step>`, or a path within the site with its query. */
  to: string;
  title: string;
  /** Whether what would give the answer away is covered where its link leads. */
  hide: boolean;
  /** Of a longer form alone. */
  more: boolean;
  line: number;
}
export interface LessonQuestion {
  id: string;
  /** The lesson's step at which it is asked. */
  step: string;
  /** Lines to write on. */
  lines: number;
  line: number;
  /** The question in words, with its figures. */
  plain: string;
  /** The worked answer in words, with its figures; "" where there is none. */
  answer: string;
}
export interface WorkedAnswer {
  to: string;
  line: number;
  plain: string;
}
export interface Lesson extends z.output<typeof lessonHead> {
  id: string;
  file: string;
  steps: LessonStep[];
  questions: LessonQuestion[];
  answers: WorkedAnswer[];
  /** The line of a field of the head. */
  lineOf: (path: Path) => number;
}

const REMEDY = 'See "Add a lesson" in CONTRIBUTING.md for the fields';

/** Numbers stand in braces: `minutes={4}`. */
const valuesOf = (node: Node): Record<string, string> => attributesOf(node, (code) => code);

/** The elements of a name, wherever they stand, in their order. */
function elementsOf(node: Node, name: string): Node[] {
  const own = node.name === name ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap((child) => elementsOf(child, name))];
}

const lineOfNode = ({ position }: Node): number => position?.start.line ?? 1;

const stepFrom = (node: Node): LessonStep => {
  const { id = '', minutes: time = '', to = '', title = '', hide, more } = valuesOf(node);
  const flags = { hide: hide === 'true', more: more === 'true' };
  return { id, minutes: Number(time || Number.NaN), to, title, ...flags, line: lineOfNode(node) };
};

/**
 * A lesson from its text.
 * @param say how figures and the like are written in plain words
 */
export function lessonFrom(
  id: string,
  file: string,
  text: string,
  say: Say,
): { lesson: Lesson | null; problems: Problem[] } {
  let tree: Node;
  try {
    tree = treeOf(text);
  } catch (error) {
    const { reason, message, line = 1 } = error as { reason?: string; message?: string; line?: number };
    const problem = {
      ...{ file, line, id, message: `the MDX does not parse: ${(reason ?? message ?? '').split('\n')[0]}` },
      remedy: 'Close every tag and brace, and leave empty lines around components that hold paragraphs',
    };
    return { lesson: null, problems: [problem] };
  }
  const { frontmatter } = splitFrontmatter(text);
  const head = parseYaml(frontmatter, file, lessonHead, { id, remedy: REMEDY });
  // The front matter begins on the file's second line.
  const problems = head.problems.map((problem) => ({ ...problem, line: problem.line + 1 }));
  if (head.data === null) return { lesson: null, problems };
  const answers = elementsOf(tree, 'WorkedAnswer').map((node) => ({
    ...{ to: valuesOf(node)['to'] ?? '', line: lineOfNode(node) },
    plain: plainText(node, say),
  }));
  const questions = elementsOf(tree, 'Question').map((node) => {
    const { id: name = '', step = '', lines = '' } = valuesOf(node);
    const answer = answers.find(({ to }) => to === name)?.plain ?? '';
    const plain = plainText(node, say);
    return {
      ...{ id: name, step, lines: Number(lines || Number.NaN), line: lineOfNode(node), plain, answer },
    };
  });
  const lesson = {
    ...{ id, file, ...head.data, questions, answers },
    steps: elementsOf(tree, 'LessonStep').map(stepFrom),
    lineOf: (path: Path) => head.lineOf(path) + 1,
  };
  return { lesson, problems };
}

/**
 * Lessons in their order, with what is wrong with their form.
 * @param root the folder that holds `content/`
 */
export function loadLessons(root: string, say: Say, lang = LANG): { lessons: Lesson[]; problems: Problem[] } {
  const folder = wordsFile('lessons', lang);
  if (!existsSync(join(root, folder))) return { lessons: [], problems: [] };
  const read = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const file = `${folder}/${name}`;
      return lessonFrom(name.replace(/\.mdx$/, ''), file, readFileSync(join(root, file), 'utf8'), say);
    });
  return {
    lessons: read.flatMap(({ lesson }) => lesson ?? []).sort((a, b) => a.order - b.order),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The steps of the standard form. */
export const standardSteps = ({ steps }: Pick<Lesson, 'steps'>): LessonStep[] =>
  steps.filter(({ more }) => !more);

/** A standard that lessons meet, in our own words. */
const standardSchema = z.strictObject({
  code: said,
  framework: said,
  text: said,
});
export type Standard = z.output<typeof standardSchema>;

/** The standards by their codes, with what is wrong with their file. */
export function loadStandards(
  root = ROOT,
  lang = LANG,
): { standards: Map<string, Standard>; problems: Problem[] } {
  const file = wordsFile('standards.yaml', lang);
  if (!existsSync(join(root, file))) return { standards: new Map(), problems: [] };
  const text = readFileSync(join(root, file), 'utf8');
  const remedy = 'A standard has code, framework and text';
  const { data, problems } = parseYaml(text, file, z.array(standardSchema), { id: 'standards', remedy });
  return { standards: new Map((data ?? []).map((standard) => [standard.code, standard])), problems };
}
