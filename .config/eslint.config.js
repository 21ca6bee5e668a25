/**
 * Lint rules: the strict set of typescript-eslint, Astro's, and the direction of imports.
 * Run with `npm run lint`.
 */
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const ONE_WAY = 'Imports point one way; see "How the code is laid out" in CONTRIBUTING.md.';

/**
 * Imports point one way: pages, layouts → components, export → scrolly, embed → reader → charts → ledger, model,
 * corrections, styles.
 * @param {string[]} files
 * @param {string[]} above folders of src that these files must not know
 */
const knowsNothingOf = (files, above) => ({
  // The last one: scripts in the markup of components.
  files: files.flatMap((folder) => [`src/${folder}/**/*.{ts,mjs,astro}`, `src/${folder}/**/*.astro/*.ts`]),
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: above.flatMap((folder) => [`**/${folder}/*`, `**/${folder}/**`]), message: ONE_WAY },
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      {
        // A slash would end the pattern.
        selector: `ImportExpression > Literal[value=/[.][.].(${above.join('|')})./]`,
        message: ONE_WAY,
      },
    ],
  },
});

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
  knowsNothingOf(
    ['ledger', 'model', 'corrections'],
    ['charts', 'reader', 'components', 'scrolly', 'embed', 'layouts', 'pages', 'export'],
  ),
  knowsNothingOf(['charts'], ['reader', 'components', 'scrolly', 'embed', 'layouts', 'pages']),
  knowsNothingOf(['reader'], ['components', 'scrolly', 'embed', 'layouts', 'pages', 'export']),
  knowsNothingOf(['scrolly', 'embed'], ['components', 'export', 'layouts', 'pages']),
  knowsNothingOf(['components', 'export'], ['layouts', 'pages']),
);
