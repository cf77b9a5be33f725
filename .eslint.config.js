import tseslint from 'typescript-eslint';

const forbid = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));
const clock = forbid(
  'Only platform/clock reads the system clock.',
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
);
const env = forbid(
  'Only platform/config reads the environment.',
  "MemberExpression[object.name='process'][property.name='env']",
);
const http = forbid("Nest's HttpException belongs to platform/errors.", "Identifier[name='HttpException']");

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'openapi/',
      'node_modules/',
      '.eslint.config.js',
      '.dependency-cruiser.cjs',
      'src/platform/openapi/assets/',
    ],
  },
  {
    files: ['src/**/*.ts', 'migrations/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { project: ['test/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/only-throw-error': 'error',
      complexity: ['error', 14],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...clock, ...env, ...http] } },
  { files: ['src/platform/clock/**'], rules: { 'no-restricted-syntax': ['error', ...env, ...http] } },
  { files: ['src/platform/config/**'], rules: { 'no-restricted-syntax': ['error', ...clock, ...http] } },
  { files: ['src/platform/errors/**'], rules: { 'no-restricted-syntax': ['error', ...clock, ...env] } },
  { files: ['test/**/*.ts', 'src/demo/**', 'src/main.ts', 'src/generate.ts'], rules: { 'no-console': 'off' } },
);
