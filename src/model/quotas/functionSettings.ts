import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** What a function may be set to. */
export const functionSettings = defineTopic({
  title: 'Settings of a function',
  quotas: {
    memoryDefault: {
      rule: 'Q1',
      value: 128,
      unit: 'MB',
      meaning: 'Memory of a function where none is set',
      ...documented(pages.configurationMemory),
    },
    memoryLeast: {
      rule: 'Q1',
      value: 128,
      unit: 'MB',
      meaning: 'Smallest memory of a function',
      ...documented(pages.configurationMemory),
    },
    memoryMost: {
      rule: 'Q1',
      value: 10_240,
      unit: 'MB',
      meaning: 'Largest memory of a function (X9: more is for Managed Instances)',
      ...documented(pages.configurationMemory),
    },
    memoryStep: {
      rule: 'Q1',
      value: 1,
      unit: 'MB',
      meaning: 'Step between two memory sizes',
      ...documented(pages.configurationMemory),
    },
    memoryPerVcpu: {
      rule: 'Q1',
      value: 1_769,
      unit: 'MB',
      meaning: 'Memory that brings one vCPU; other sizes bring their share',
      ...documented(pages.configurationMemory),
    },
    timeoutDefault: {
      rule: 'Q1',
      value: 3,
      unit: 's',
      meaning: 'Timeout of a function where none is set',
      ...documented(pages.serviceModel),
    },
    timeoutLeast: {
      rule: 'Q1',
      value: 1,
      unit: 's',
      meaning: 'Shortest timeout of a function',
      ...documented(pages.serviceModel),
    },
    timeoutMost: {
      rule: 'Q1',
      value: 900,
      unit: 's',
      meaning: 'Longest timeout of a function (X8: 5,400 s is for Managed Instances)',
      ...documented(pages.limits),
    },
    ephemeralStorageDefault: {
      rule: 'Q4',
      value: 512,
      unit: 'MB',
      meaning: 'Size of /tmp where none is set',
      ...documented(pages.limits),
    },
    ephemeralStorageLeast: {
      rule: 'Q4',
      value: 512,
      unit: 'MB',
      meaning: 'Smallest size of /tmp',
      ...documented(pages.limits),
    },
    ephemeralStorageMost: {
      rule: 'Q4',
      value: 10_240,
      unit: 'MB',
      meaning: 'Largest size of /tmp (X9: more is for Managed Instances)',
      ...documented(pages.limits),
    },
  },
})
