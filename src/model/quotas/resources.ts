import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** What the code finds inside its environment. */
export const resources = defineTopic({
  title: 'Inside an execution environment',
  quotas: {
    environmentVariables: {
      rule: 'Q6',
      value: 4,
      unit: 'KB',
      meaning: 'All environment variables of a function together',
      ...documented(pages.limits),
    },
    fileDescriptors: {
      rule: 'Q6',
      value: 1_024,
      unit: 'descriptors',
      meaning: 'Most open file descriptors',
      ...documented(pages.limits),
    },
    processes: {
      rule: 'Q6',
      value: 1_024,
      unit: 'processes',
      meaning: 'Most processes and threads',
      ...documented(pages.limits),
    },
    networkRate: {
      rule: 'Q6',
      value: 625,
      unit: 'Mbps',
      meaning: 'Network of an environment, unless raised',
      ...documented(pages.limits),
    },
    networkRateMost: {
      rule: 'Q6',
      value: 3_000,
      unit: 'Mbps',
      meaning: 'To what it can be raised outside a VPC with the largest memory',
      ...documented(pages.limits),
    },
  },
})
