import { afterEach, describe, expect, test, vi } from 'vitest';
import ledger from './integration.ts';
import { ContentError } from './problem.ts';
import { CLAIM, chapter, cleanUp, project } from './project.fixture.ts';

afterEach(cleanUp);

/** Runs a hook of the integration as Astro does, with the part of its options that the hook takes. */
function run(root: string, hook: 'astro:config:setup' | 'astro:server:start', options: object): void {
  const call = ledger(root).hooks[hook] as unknown as (options: object) => void;
  call(options);
}
const bad = () =>
  project({
    'content/chapters/money.mdx': chapter('\nIt took in $13 billion.\n\n<Fig claim="nothing" />'),
    'content/ledger/claims/a.yaml': CLAIM.replace('-one]', '-gone]'),
    'content/permalinks.txt': 'money\nmoney.start\nmoney.gone\n',
  });

describe('the integration', () => {
  test('stops a build and lists every problem, each with file, line, id and remedy', () => {
    const root = bad();
    let thrown: unknown;
    try {
      run(root, 'astro:config:setup', { command: 'build' });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ContentError);
    expect((thrown as ContentError).message.split('\n')).toEqual([
      '4 problems in the content:',
      '  content/ledger/claims/a.yaml:1  sum  names the source "paper-2025-11-01-gone", which does not exist. ' +
        'Add the source to content/ledger/sources, or correct the id.',
      expect.stringMatching(
        /^ {2}content\/chapters\/money\.mdx:10 {2}money {2}"\$13 billion" is typed .* Write <Fig claim="…" \/>/,
      ),
      '  content/chapters/money.mdx:12  nothing  there is no claim of this id. ' +
        'Use an id from content/ledger/claims, or add the claim there with its source.',
      '  content/permalinks.txt:3  money.gone  a published address has disappeared from the story. ' +
        'Bring the step back, or write "money.gone -> <where it went>" here.',
    ]);
  });

  test('lets a sound project build', () => {
    expect(() => run(project(), 'astro:config:setup', { command: 'build' })).not.toThrow();
  });

  test('only warns while authors write', () => {
    const root = bad();
    const warn = vi.fn();
    expect(() => run(root, 'astro:config:setup', { command: 'dev' })).not.toThrow();
    run(root, 'astro:server:start', { logger: { warn } });
    expect(warn).toHaveBeenCalledTimes(4);
    expect(warn.mock.calls[0]?.[0]).toContain('content/ledger/claims/a.yaml:1  sum  names the source');
  });
});
