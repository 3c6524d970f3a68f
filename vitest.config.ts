import { defineConfig } from 'vitest/config'

const reporters = process.env['CI'] ? ['default', 'github-actions'] : ['default']

export default defineConfig({
  test: {
    reporters,
    maxWorkers: '100%',
    projects: [
      { test: { name: 'tests', include: ['test/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'campaign', include: ['test/**/*.campaign.ts'], testTimeout: 3_600_000 } },
    ],
  },
})
