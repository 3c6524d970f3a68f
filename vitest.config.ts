import { defineConfig } from 'vitest/config'

const reporters = process.env['CI'] ? ['default', 'github-actions'] : ['default']

export default defineConfig({
  test: {
    reporters,
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          testTimeout: 60_000,
          // No module keeps anything that a test changes; to load them anew for each file took half of the time.
          isolate: false,
        },
      },
      { test: { name: 'campaign', include: ['test/**/*.campaign.ts'], testTimeout: 3_600_000 } },
    ],
  },
})
