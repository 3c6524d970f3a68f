import { defineConfig } from 'vitest/config'

const reporters = process.env['CI'] ? ['default', 'github-actions'] : ['default']

const sources = 'machines,pipelines,queues,reading,streams'

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
          provide: { isCampaign: false },
        },
      },
      {
        test: {
          name: 'campaign',
          // Laws of random sources stand among the tests as well, with fewer runs.
          include: ['test/**/*.campaign.ts', `test/laws/{${sources}}.test.ts`],
          testTimeout: 3_600_000,
          provide: { isCampaign: true },
        },
      },
    ],
  },
})
