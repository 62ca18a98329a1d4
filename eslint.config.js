/** Lint: the compiler's rules, sizes, no environment outside the configuration, and the allow-list of import directions. */
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const up = '(?:\\.\\./)+'
const inner = [
  'procedure',
  'domain',
  'checks',
  'workflows',
  'activities',
  'documents',
  'egress',
  'storage',
  'api',
  'notification',
  'telemetry',
  'encryption',
]
const outside = [
  ...[...inner, 'configuration', 'wiring', 'stack', 'cli', 'demo', 'bench', 'test'].map(
    (name) => `${name}/`,
  ),
  ...['server\\.ts', 'worker\\.ts', 'temporal\\.config\\.ts'],
].join('|')
const folder = (name) => `${up}${name}/`
const packageOf = (name) => `${name}$`

/** Files under a folder may import values from `values`, only types from `types`, and anything of their own folder. */
const may = (name, values, types = [], ignores = []) => ({
  files: [`${name}/**/*.ts`],
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?!\\./|${up}(?!${outside})|${[...values, ...types].join('|') || '$'})`,
            message: `${name}/ may not import this; see CONTRIBUTING, “Import directions”.`,
          },
          ...types.map((type) => ({
            regex: `^${type}`,
            allowTypeImports: true,
            message: `${name}/ may import only types from here.`,
          })),
        ],
      },
    ],
  },
})

export default tseslint.config(
  {
    ignores: [
      ...['**/node_modules/', '.cache/', '.data/', 'coverage/', '**/*.cjs'],
      ...['web/dist/', 'web/client/schema.d.ts', 'client/schema.d.ts'],
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 4],
      eqeqeq: 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only temporal.config.ts reads the environment.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Express and emitters take functions that answer a promise: Express 5 handles its rejection.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, properties: false } },
      ],
      // Factories answer objects of closures, never classes: a method taken out of them keeps working.
      '@typescript-eslint/unbound-method': 'off',
      // Activities and adapters keep an async signature whether or not they await.
      '@typescript-eslint/require-await': 'off',
    },
  },
  // Factories hold the functions that share their parts; each of those is counted by itself.
  {
    files: [
      'api/dossiers.ts',
      'api/following/gateway.ts',
      'workflows/case/*.ts',
      'test/**/*.ts',
      'bench/**/*.ts',
    ],
    rules: { 'max-lines-per-function': 'off' },
  },
  // Every page and part of the console: the rules of hooks.
  { files: ['web/**/*.tsx'], ...reactHooks.configs.flat.recommended },
  {
    files: ['web/**/*.ts', 'web/**/*.tsx'],
    rules: {
      // Handlers of events may answer a promise where a page starts something.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:\\.\\./)+(${outside})`,
              message:
                'The console knows the interface only; see CONTRIBUTING, “Import directions”.',
            },
            {
              regex: '^node:',
              message: 'The console runs in a browser.',
            },
          ],
        },
      ],
    },
  },
  // Read while the console is built, never in the browser.
  {
    files: ['web/vite.config.ts', 'web/acts/act-schemas.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  // Tests and tools start processes in the environment that they were given.
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'stack/**/*.ts', 'temporal.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  // What a test reads back is of any shape until it is expected to be one.
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
  may('procedure', []),
  may('domain', [folder('procedure'), 'zod$']),
  may(
    'checks',
    [folder('procedure'), '@peculiar/', 'reflect-metadata$', 'node:crypto$', 'node:buffer$'],
    [folder('domain')],
  ),
  may(
    'workflows',
    [folder('procedure'), '@temporalio/(workflow|common)$'],
    [folder('domain'), folder('activities')],
  ),
  may(
    'activities',
    [
      folder('procedure'),
      folder('domain'),
      folder('checks'),
      folder('documents'),
      folder('egress') + 'refused\\.ts$',
      folder('workflows') + 'messages\\.ts$',
      '@temporalio/(activity|client)$',
      'node:(timers/promises|zlib|crypto)$',
    ],
    [folder('storage'), `${folder('egress')}(?!refused\\.ts)`],
  ),
  may('egress', ['node:']),
  may('encryption', ['@temporalio/(common|proto)$', 'node:']),
  may(
    'documents',
    [
      folder('procedure'),
      folder('domain'),
      folder('checks'),
      folder('storage') + 'records/hash-chain\\.ts$',
      'canonicalize$',
      'libxml2-wasm$',
      'pdfmake(/interfaces\\.js)?$',
      'zod$',
      'node:',
    ],
    [`${folder('storage')}(?!records/hash-chain\\.ts)`],
  ),
  may(
    'notification',
    [folder('procedure'), folder('domain'), folder('egress'), 'nodemailer$', 'node:'],
    [folder('storage')],
  ),
  may(
    'telemetry',
    [
      folder('procedure'),
      folder('domain'),
      folder('storage') + '(records/query|evidence/request)-channel\\.ts$',
      folder('api') + 'register/answer-channel\\.ts$',
      ...['@opentelemetry/', '@temporalio/', 'pino$', 'prom-client$', 'node:'],
    ],
    [
      `${folder('api')}(?!register/answer-channel)`,
      `${folder('storage')}(?!records/query-channel|evidence/request-channel)`,
      `${up}configuration/telemetry\\.ts$`,
    ],
  ),
  may('client', [
    folder('documents') + '(cms/trust|seal/verify-pdf)\\.ts$',
    ...['openapi-fetch$', 'yaml$', 'zod$', 'commander$', 'node:'],
  ]),
  may('storage', [
    folder('domain'),
    folder('procedure'),
    ...['minio$', 'kysely$', 'pg$', '@electric-sql/', 'canonicalize$', 'node:'],
  ]),
  may(
    'api',
    [
      ...[
        folder('procedure'),
        folder('domain'),
        folder('checks'),
        folder('workflows') + 'messages\\.ts$',
        folder('storage') + '(evidence/error|records/passing)\\.ts$',
      ],
      ...[
        'canonicalize$',
        'compression$',
        'express$',
        'express-rate-limit$',
        'multer$',
        'jose$',
        'zod$',
        '@temporalio/(client|common)$',
        'node:',
      ],
    ],
    [
      folder('egress'),
      `${folder('storage')}(?!(evidence/error|records/passing)\\.ts)`,
      `${folder('workflows')}(?!messages\\.ts)`,
      packageOf('pino'),
    ],
  ),
)
