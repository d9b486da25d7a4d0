import { defineConfig } from 'vitest/config';

const database = { globalSetup: ['tests/support/global-setup.ts'], testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['server/**/*.test.ts', 'shared/**/*.test.ts', 'cli/**/*.test.ts', 'web/**/*.test.ts'],
          exclude: ['**/*.http.test.ts', '**/*.db.test.ts', '**/node_modules/**'],
          // Speed is measured in bench/; a test of the whole catalogue or of a year of instants may take its time on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'http',
          include: [
            'server/**/*.http.test.ts',
            'server/**/*.db.test.ts',
            'cli/**/*.http.test.ts',
            'tests/schema/**/*.test.ts',
          ],
          ...database,
        },
      },
      // Each of its tests calls every route there is.
      { test: { name: 'access', include: ['tests/access/**/*.test.ts'], ...database, testTimeout: 300_000 } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], ...database, testTimeout: 900_000 } },
    ],
  },
});
