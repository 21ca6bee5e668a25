import { afterEach, describe, expect, test } from 'vitest';
import { chapterFrom, loadChapters, tellingsOf } from './chapters.ts';
import { chapter, cleanUp, project } from '../testing/project.ts';

afterEach(cleanUp);

describe('a chapter', () => {
  const found = chapterFrom(
    'money',
    'content/en/chapters/money.mdx',
    chapter(
      '\n### The till\n\n<Fig claim="b" /> <Quote claim="a" /> <Fig claim="b" /> <Term id="t">t</Term>',
    ),
  );

  test('is a record of its head, steps and claims', () => {
    expect(found).toMatchObject({
      id: 'money',
      order: 1,
      title: 'Money',
      short: 'Money',
      lede: 'What comes in.',
    });
    expect(found.steps).toEqual([
      {
        id: 'money.start',
        chapter: 'money',
        step: 'start',
        chart: 'path',
        title: 'The till',
        enter: 'step',
        line: 8,
        deeper: false,
        short: false,
        layout: 'side',
        scene: null,
      },
    ]);
    expect(found.claims, 'in order of first use, each once').toEqual(['b', 'a']);
  });

  test('knows which steps are parts of the page, by their scene', () => {
    const scene = (layout: string, id: string) =>
      `<Scene chart="path"${layout}>\n\n<Step id="money.${id}" chart="path">\n\nWords.\n\n</Step>\n\n</Scene>\n\n`;
    const { steps } = chapterFrom('money', 'm', scene(' layout="flow"', 'a') + scene('', 'b'));
    expect(steps.map(({ layout }) => layout)).toEqual(['flow', 'side']);
  });
});

test('chapters come in the story’s order, and one that does not parse is a problem', () => {
  const second = chapter('').replace('order: 1', 'order: 0');
  const root = project({ 'content/en/chapters/second.mdx': second, 'content/en/chapters/bad.mdx': '<Fig' });
  const { chapters, problems } = loadChapters(root);
  expect(chapters.map((c) => c.id)).toEqual(['second', 'money']);
  expect(problems.map((p) => p.file)).toEqual(['content/en/chapters/bad.mdx']);
});

test('a chart’s steps are told where chapters tell them: at home first, then in the story’s order', () => {
  const chapters = ['early', 'home', 'late'].map((name) =>
    chapterFrom(
      name,
      `content/en/chapters/${name}.mdx`,
      [
        ...(name === 'home' ? [] : [`<Step id="${name}.elsewhere" chart="path" />`]),
        `<Step id="${name}.everywhere" chart="path" />`,
        `<Step id="${name}.other" chart="another" />`,
      ].join('\n\n'),
    ),
  );
  expect([...tellingsOf('path', 'home', chapters)].sort()).toEqual([
    ['elsewhere', 'early.elsewhere'],
    ['everywhere', 'home.everywhere'],
  ]);
});
