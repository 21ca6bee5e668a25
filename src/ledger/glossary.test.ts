import { afterEach, expect, test } from 'vitest';
import { loadGlossary, readGlossary } from './glossary.ts';
import { cleanUp, project } from '../testing/project.ts';

afterEach(cleanUp);

test('the terms of a project, without where they stand', () => {
  expect(loadGlossary(project())).toEqual({
    terms: [{ id: 'run-rate', term: 'Run rate', meaning: 'A month times twelve.' }],
    problems: [],
  });
});

test('a field too many, and an id of another form, are problems with their line', () => {
  const bad = '- id: Run Rate\n  term: Run rate\n  meaning: A month times twelve.\n  mood: good\n';
  const { terms, problems } = loadGlossary(project({ 'content/en/glossary/terms.yaml': bad }));
  expect(terms).toEqual([]);
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [1, 'field "id": is not kebab-case'],
    [4, 'Unrecognized key: "mood"'],
  ]);
});

test('the real glossary says each term in plain words: no meaning leans on its own term', () => {
  for (const { term, meaning } of readGlossary()) {
    expect(meaning.toLowerCase().startsWith(term.toLowerCase()), term).toBe(false);
    expect(meaning.length, term).toBeGreaterThan(30);
  }
});
