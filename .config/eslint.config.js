/**
 * Lint rules: the strict set of typescript-eslint, Astro's, and the direction of imports.
 * Run with `npm run lint`.
 */
import { readdirSync } from 'node:fs';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const ONE_WAY = 'Imports point one way; see "How the code is laid out" in CONTRIBUTING.md.';

/**
 * The rooms of `src`, from the ground up. Code in a room knows only rooms in lines above its own; tests know all.
 */
const ROOMS = [
  ['styles', 'ledger'],
  ['links', 'model'],
  ['corrections'],
  ['charts'],
  ['figure'],
  ['reader'],
  ['claims', 'scrolly', 'embed', 'export'],
  ['freeze'],
  ['story', 'lab', 'chart-page', 'site', 'teach'],
  ['pages', 'build'],
  ['testing'],
  ['tools'],
];
for (const { name } of readdirSync(new URL('../src/', import.meta.url), { withFileTypes: true }).filter(
  (entry) => entry.isDirectory(),
)) {
  if (!ROOMS.flat().includes(name)) throw new Error(`src/${name} has no place in ROOMS (${import.meta.url})`);
}

/**
 * @param {string} room
 * @param {string[]} others rooms that it must not know
 */
const knowsNothingOf = (room, others) => ({
  // The last one: scripts in the markup of components.
  files: [`src/${room}/**/*.{ts,mjs,astro}`, `src/${room}/**/*.astro/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: others.flatMap((other) => [`**/${other}/*`, `**/${other}/**`]), message: ONE_WAY },
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      {
        // A slash would end the pattern.
        selector: `ImportExpression > Literal[value=/[.][.].(${others.join('|')})./]`,
        message: ONE_WAY,
      },
    ],
  },
});

/** One rule for each room, but for the last, which knows all. */
const oneWay = ROOMS.slice(0, -1).flatMap((line, at) =>
  line.map((room) => {
    const below = ROOMS.slice(at).flat();
    return knowsNothingOf(
      room,
      below.filter((other) => other !== room),
    );
  }),
);

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.astro/',
      '.cache/',
      'public/',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Unchecked indexes are typed as perhaps missing; where a loop has checked the bounds, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `Record<string, X>['key']` is how index signatures are read here.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  { files: ['src/tools/**', 'e2e/engines/{run,site}.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.{ts,astro}', 'src/**/*.astro/*.ts'],
    ignores: ['src/reader/address.ts', 'src/**/*.test.ts', 'src/testing/**', 'src/tools/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['replaceState', 'pushState'].map((property) => ({
          property,
          message: 'The address has one writer: src/reader/address.ts.',
        })),
      ],
    },
  },
  ...oneWay,
);
