import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** What an account may run at once. */
export const concurrency = defineTopic({
  title: 'Concurrency and request rate',
  quotas: {
    accountConcurrency: {
      rule: 'C2',
      value: 1_000,
      unit: 'executions',
      meaning:
        'Concurrent executions of an account in a Region, unless raised; new accounts start lower',
      ...documented(pages.limits),
    },
    unreservedMinimum: {
      rule: 'C3',
      value: 100,
      unit: 'executions',
      meaning: 'Concurrency that must stay unreserved, after provisioned concurrency too (C6)',
      ...documented(pages.lambdaConcurrency),
    },
    requestRateFactor: {
      rule: 'C11',
      value: 10,
      unit: 'requests/s',
      meaning:
        'Synchronous requests for each unit of concurrency: of the account, reserved, ' +
        'or provisioned before it spills over (C7)',
      ...documented(pages.lambdaConcurrency),
    },
    requestRateWindow: {
      rule: 'C12',
      value: 1,
      unit: 's',
      meaning: 'Span over which the request rate is counted, as the depth of a token bucket',
      ...assumed('AWS states a rate per second and no window'),
    },
  },
})
