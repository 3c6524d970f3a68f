import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** How clients of AWS try again. */
export const sdkRetries = defineTopic({
  title: 'Retries of the SDKs',
  quotas: {
    sdkAttempts: {
      rule: 'R1',
      value: 3,
      unit: 'attempts',
      meaning: 'Attempts of an SDK in all, by the rules of 2026',
      ...documented(pages.sdkRetries),
    },
    sdkTransientBase: {
      rule: 'R1',
      value: 50,
      unit: 'ms',
      meaning: 'Longest first wait after a transient error; it doubles with each retry',
      ...documented(pages.sdkRetries),
    },
    sdkThrottlingBase: {
      rule: 'R1',
      value: 1_000,
      unit: 'ms',
      meaning: 'Longest first wait after a throttle; it doubles with each retry',
      ...documented(pages.sdkRetries),
    },
    sdkWaitCap: {
      rule: 'R1',
      value: 20,
      unit: 's',
      meaning: 'No wait is longer',
      ...documented(pages.sdkRetries),
    },
    sdkTokens: {
      rule: 'R1',
      value: 500,
      unit: 'tokens',
      meaning: 'Tokens of a client that retries use up; without them it does not try again',
      ...documented(pages.sdkRetries),
    },
    sdkTransientCost: {
      rule: 'R1',
      value: 14,
      unit: 'tokens',
      meaning: 'Cost of a retry after a transient error or a timeout',
      ...documented(pages.sdkRetries),
    },
    sdkThrottlingCost: {
      rule: 'R1',
      value: 5,
      unit: 'tokens',
      meaning: 'Cost of a retry after a throttle',
      ...documented(pages.sdkRetries),
    },
    sdkRefund: {
      rule: 'R1',
      value: 1,
      unit: 'tokens',
      meaning:
        'What a success at the first attempt gives back; one after a retry gives back its cost',
      ...documented(pages.sdkRetries),
    },
    limiterScale: {
      rule: 'R6',
      value: 0.4,
      unit: 'ratio',
      meaning: 'How steeply an adaptive client raises its rate: the factor of a cube of seconds',
      ...documented(pages.botocoreThrottling),
    },
    limiterCut: {
      rule: 'R6',
      value: 0.7,
      unit: 'ratio',
      meaning: 'Share of its measured rate that an adaptive client keeps after a throttle',
      ...documented(pages.botocoreThrottling),
    },
    limiterPeriod: {
      rule: 'R6',
      value: 500,
      unit: 'ms',
      meaning: 'Span over which an adaptive client counts its answers',
      ...documented(pages.botocoreAdaptive),
    },
    limiterSmoothing: {
      rule: 'R6',
      value: 0.8,
      unit: 'ratio',
      meaning: 'Weight of the newest count in its measured rate',
      ...documented(pages.botocoreAdaptive),
    },
    limiterHeadroom: {
      rule: 'R6',
      value: 2,
      unit: 'ratio',
      meaning: 'Most that its rate may be of its measured rate',
      ...documented(pages.botocoreAdaptive),
    },
    limiterRateLeast: {
      rule: 'R6',
      value: 0.5,
      unit: 'requests/s',
      meaning: 'Lowest rate of an adaptive client',
      ...documented(pages.botocoreBucket),
    },
  },
})
