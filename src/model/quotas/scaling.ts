import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** How fast a function may add environments, today and before 26 November 2023. */
export const scaling = defineTopic({
  title: 'Scaling rate',
  quotas: {
    scalingRateBurst: {
      rule: 'C10',
      value: 1_000,
      unit: 'environments',
      meaning:
        'New environments of a function in each interval; ' +
        'unused ones do not add up (X1: an older page says 500)',
      ...documented(pages.scalingBehavior),
    },
    scalingRateInterval: {
      rule: 'C10',
      value: 10,
      unit: 's',
      meaning: 'Interval of the scaling rate, refilled continuously',
      ...documented(pages.scalingBehavior),
    },
    scalingRateRequests: {
      rule: 'C10',
      value: 10_000,
      unit: 'requests/s',
      meaning:
        'Further requests per second of a function in each interval (X1: an older page says 5,000)',
      ...documented(pages.scalingBehavior),
    },
    legacyBurstMost: {
      rule: 'C10',
      value: 3_000,
      unit: 'environments',
      meaning: 'Until 2023: first burst of an account in the largest Regions',
      ...documented(pages.legacyScaling),
    },
    legacyBurstLarge: {
      rule: 'C10',
      value: 1_000,
      unit: 'environments',
      meaning: 'Until 2023: first burst of an account in Tokyo, Frankfurt and Ohio',
      ...documented(pages.burstConcurrency),
    },
    legacyBurstLeast: {
      rule: 'C10',
      value: 500,
      unit: 'environments',
      meaning: 'Until 2023: first burst of an account in the smallest Regions',
      ...documented(pages.legacyScaling),
    },
    legacyRate: {
      rule: 'C10',
      value: 500,
      unit: 'environments/min',
      meaning: 'Until 2023: further environments of an account after the burst',
      ...documented(pages.legacyScaling),
    },
  },
})
