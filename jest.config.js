/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/.data/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' } }],
  },
  reporters: ['default', '<rootDir>/test/support/closing-line.cjs'],
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  testTimeout: 420_000,
  maxWorkers: 2,
  // Modules of each suite stay in its worker's heap; a worker over this begins anew before its next suite.
  workerIdleMemoryLimit: '1GB',
}
