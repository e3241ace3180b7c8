import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const only = (name, folder) => ({ name, message: `${name} belongs to ${folder} alone (ARCHITECTURE.md).` });
const driver = only('neo4j-driver', 'backend/stores/neo4j');
const sqlite = only('@photostructure/sqlite', 'backend/stores/embedded');
const sigma = only('sigma', 'frontend/graph');

const restricted = (...paths) => ({ 'no-restricted-imports': ['error', { paths }] });

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    plugins: { regexp },
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'frontend/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...regexp.configs['flat/recommended'].rules,
      ...restricted(driver, sqlite, sigma),
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      'max-params': ['error', 4],
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['backend/stores/neo4j/**', 'test/neo4j/**', 'test/stores/neo4j*.ts', 'test/stores/neo4j/**'],
    rules: {
      ...restricted(sqlite, sigma),
      // the driver declares the plain objects that hold its settings as classes
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  { files: ['backend/stores/embedded/**', 'test/stores/embedded*.ts'], rules: restricted(driver, sigma) },
  { files: ['frontend/graph/**'], rules: restricted(driver, sqlite) },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
);
