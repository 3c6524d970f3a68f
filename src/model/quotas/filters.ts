import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** Which events a function is given. */
export const filters = defineTopic({
  title: 'Filters',
  quotas: {
    filtersDefault: {
      rule: 'E6',
      value: 5,
      unit: 'filters',
      meaning: 'Filters of one event source mapping, of which one must match',
      ...documented(pages.eventFiltering),
    },
    filtersMost: {
      rule: 'E6',
      value: 10,
      unit: 'filters',
      meaning: 'The same on request',
      ...documented(pages.eventFiltering),
    },
    filterPatternMost: {
      rule: 'E6',
      value: 4_096,
      unit: 'characters',
      meaning: 'Longest pattern of an event source mapping',
      ...documented(pages.serviceModel),
    },
    filterPolicyKeysMost: {
      rule: 'AS-14',
      value: 5,
      unit: 'keys',
      meaning: 'Keys of the filter policy of a subscription of SNS',
      ...documented(pages.filterPolicyLimits),
    },
    filterPolicyNumberMost: {
      rule: 'AS-14',
      value: 1_000_000_000,
      unit: 'ratio',
      meaning: 'Largest number that such a policy compares with',
      ...documented(pages.filterPolicyLimits),
    },
    patternNumberMost: {
      rule: 'AS-14',
      value: 5_000_000_000,
      unit: 'ratio',
      meaning: 'Largest number that a rule of EventBridge compares with, and a filter of Lambda',
      ...documented(pages.eventPatterns),
    },
  },
})
