// Jest runs over lib/, what tsc made of the tests; fast ones and those that need a real engine.
const compiled = { rootDir: 'lib', testEnvironment: 'node', transform: {} };

/** @type {import('jest').Config} */
// biome-ignore lint/style/noDefaultExport: Jest reads its configuration from it
export default {
  // Process tests start Node several times, on machines where both cores are busy. Jest reads it
  // here only; the e2e tests, which need longer, say so themselves.
  testTimeout: 30_000,
  projects: [
    {
      ...compiled,
      displayName: 'fast',
      testMatch: ['<rootDir>/__tests__/**/*.test.js'],
      testPathIgnorePatterns: ['<rootDir>/__tests__/e2e/'],
      globalSetup: '<rootDir>/__tests__/support/folder-setup.js',
    },
    {
      ...compiled,
      displayName: 'e2e',
      testMatch: ['<rootDir>/__tests__/e2e/**/*.test.js'],
      globalSetup: '<rootDir>/__tests__/support/world-setup.js',
    },
  ],
};
