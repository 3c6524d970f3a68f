import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** How provisioned concurrency comes about. */
export const provisioned = defineTopic({
  title: 'Provisioned concurrency',
  quotas: {
    provisionedPreparationLeast: {
      rule: 'C8',
      value: 1,
      unit: 'min',
      meaning: 'Shortest preparation before the first environment is allocated',
      ...documented(pages.lambdaConcurrency),
    },
    provisionedPreparationMost: {
      rule: 'C8',
      value: 2,
      unit: 'min',
      meaning: 'Longest preparation before the first environment is allocated',
      ...documented(pages.lambdaConcurrency),
    },
    provisionedPreparation: {
      rule: 'C8',
      value: 90,
      unit: 's',
      meaning: 'Preparation unless a scenario says otherwise',
      ...assumed('the middle between the shortest and the longest'),
    },
    provisionedRate: {
      rule: 'C8',
      value: 6_000,
      unit: 'environments/min',
      meaning: 'Environments allocated to a function; none is used before all of them are there',
      ...documented(pages.lambdaConcurrency),
    },
  },
})
