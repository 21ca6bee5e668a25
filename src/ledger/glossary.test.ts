import { afterEach, expect, test } from 'vitest';
import { loadGlossary, readGlossary } from './glossary.ts';
import { cleanUp, project } from '../testing/project.ts';

afterEach(cleanUp);

test('the terms of a project; a term counts as its own word where no others are named', () => {
  const { terms, problems } = loadGlossary(project());
  expect(terms).toEqual([
    expect.objectContaining({ id: 'run-rate', meaning: 'A month times twelve.', words: ['Run rate'] }),
  ]);
  expect(terms[0]?.lineOf('example')).toBe(4);
  expect(problems).toEqual([]);
});

test('a field too many, and an id of another form, are problems with their line', () => {
  const bad =
    '- id: Run Rate\n  term: Run rate\n  meaning: A month times twelve.\n  example: A till.\n  mood: good\n';
  const { terms, problems } = loadGlossary(project({ 'content/en/glossary/terms.yaml': bad }));
  expect(terms).toEqual([]);
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [1, 'field "id": is not kebab-case'],
    [5, 'Unrecognized key: "mood"'],
  ]);
});

test('the real glossary leads with the site’s own name, and every figure of an example is filled in', () => {
  expect(readGlossary()[0]?.id).toBe('backstop');
  const examples = readGlossary().map(({ example }) => example);
  expect(examples.filter((example) => /[{}]/.test(example))).toEqual([]);
  expect(examples.some((example) => example.includes('$105 billion'))).toBe(true);
});

test('the real glossary says each term in plain words: no meaning leans on its own term', () => {
  for (const { term, meaning } of readGlossary()) {
    expect(meaning.toLowerCase().startsWith(term.toLowerCase()), term).toBe(false);
    expect(meaning.length, term).toBeGreaterThan(30);
  }
});
