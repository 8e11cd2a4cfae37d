// One flat config: typescript-eslint strict, the habits of ARCHITECTURE.md, and what each folder may import.
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const noNode = {
  group: ['node:*', 'fs', 'path', 'os', 'vscode', 'vscode-*'],
  message: 'The core does no I/O and knows no editor.',
};
const habits = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'TSModuleDeclaration', message: 'Use modules, not namespaces.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
];
/** A call takes only so many arguments; of a table of a hundred thousand rows the server would die. */
const noSpreadArguments = {
  selector: 'CallExpression[callee.property.name=/^(push|unshift)$/] > SpreadElement',
  message: 'Push one after the other: a list may be too long for the arguments of a call.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', '**/node_modules/**', '.vscode-test/**', '.screenshots/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      'no-restricted-syntax': ['error', ...habits],
      'no-tabs': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['methods', 'arrowFunctions'] }],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    // Text of any length comes to what is shipped: no pattern may take more than its proportion of time for it.
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'no-restricted-syntax': ['error', ...habits, noSpreadArguments],
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
    },
  },
  {
    files: ['server/src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [noNode] }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'console', 'setTimeout', 'document', 'window'],
    },
  },
  {
    files: ['server/src/lsp/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['**/cli/**', '**/core/*/**'] }], 'no-console': 'error' },
  },
  {
    files: ['server/src/cli/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['**/lsp/**', '**/core/*/**'] }] },
  },
  {
    files: ['client/**/*.ts'],
    // Of the server the extension knows nothing but the names of requests and commands.
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: 'server/src/(?!lsp/protocol\\.js$)' }] }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
