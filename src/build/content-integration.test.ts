import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkContent } from './check-content.ts';
import ledger from './content-integration.ts';
import { ContentError } from '../ledger/problem.ts';
import { CLAIM, chapter, cleanUp, project } from '../testing/project.ts';

afterEach(cleanUp);

const USERS = {
  checkBuild: () => Promise.resolve([]),
  checks: '/checks.ts',
  lengths: () => [],
  isOfContent: () => false,
};

/** Runs the hook of the integration that comes first, as Astro does. */
function setUp(root: string, command: 'build' | 'dev'): Promise<void> {
  const users = { ...USERS, checkBuild: () => Promise.resolve(checkContent(root)) };
  const call = ledger(users, root).hooks['astro:config:setup'] as unknown as (
    options: object,
  ) => Promise<void>;
  return call({ command });
}
const bad = () =>
  project({
    'content/en/chapters/money.mdx': chapter('\nIt took in $13 billion.\n\n<Fig claim="nothing" />'),
    'content/ledger/claims/a.yaml': CLAIM.replace('-one]', '-gone]'),
    'content/permalinks.txt': 'money\nmoney.start\nmoney.gone\n',
  });

describe('the integration', () => {
  test('stops a build and lists every problem, each with file, line, id and remedy', async () => {
    const root = bad();
    let thrown: unknown;
    try {
      await setUp(root, 'build');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ContentError);
    expect((thrown as ContentError).message.split('\n')).toEqual([
      '4 problems in the content:',
      '  content/ledger/claims/a.yaml:1  the-sum  names the source "paper-2025-11-01-gone", which does not exist. ' +
        'Add the source to content/ledger/sources, or correct the id.',
      expect.stringMatching(
        /^ {2}content\/en\/chapters\/money\.mdx:10 {2}money {2}"\$13 billion" is typed .* Write <Fig claim="…" \/>/,
      ),
      '  content/en/chapters/money.mdx:12  nothing  there is no claim of this id. ' +
        'Use an id from content/ledger/claims, or add the claim there with its source.',
      '  content/permalinks.txt:3  money.gone  a published address has disappeared from the story. ' +
        'Bring the step back, or write "money.gone -> <where it went>" here.',
    ]);
  });

  test('lets a sound project build', async () => {
    await expect(setUp(project(), 'build')).resolves.toBeUndefined();
  });

  test('lets authors begin with broken content', async () => {
    await expect(setUp(bad(), 'dev')).resolves.toBeUndefined();
  });

  test('checks in dev where pages are rendered', async () => {
    const problems = [{ file: 'content/a.yaml', line: 3, id: 'a', message: 'is wrong', remedy: 'Mend it' }];
    const imported = vi.fn(() => Promise.resolve({ checkAll: () => problems }));
    const hot = { on: vi.fn(), send: vi.fn() };
    const server = {
      environments: { client: { hot }, ssr: { hot, runner: { import: imported } } },
      watcher: { on: vi.fn() },
      middlewares: { use: vi.fn() },
    };
    const error = vi.fn();
    const { hooks } = ledger(USERS, project());
    (hooks['astro:server:setup'] as unknown as (options: object) => void)({ server, logger: { error } });
    (hooks['astro:server:start'] as unknown as () => void)();
    await vi.waitFor(() => expect(error).toHaveBeenCalledWith('content/a.yaml:3  a  is wrong. Mend it.'));
    expect(imported).toHaveBeenCalledWith('/checks.ts');
  });
});
