import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** How SDKs tried again before the rules of 2026, and still do where they are not asked for. */
export const olderRetries = defineTopic({
  title: 'Older retries of the SDKs',
  quotas: {
    oldAttempts: {
      rule: 'R3',
      value: 3,
      unit: 'attempts',
      meaning: 'Attempts in all, by the standard rules of botocore before 2026',
      ...documented(pages.botocoreStandard),
    },
    oldBase: {
      rule: 'R3',
      value: 1,
      unit: 's',
      meaning: 'Longest first wait by those rules',
      ...documented(pages.botocoreStandard),
    },
    oldWaitCap: {
      rule: 'R3',
      value: 20,
      unit: 's',
      meaning: 'No wait by those rules is longer',
      ...documented(pages.botocoreStandard),
    },
    oldTokens: {
      rule: 'R3',
      value: 500,
      unit: 'tokens',
      meaning: 'Tokens of a client by those rules',
      ...documented(pages.botocoreStandard),
    },
    oldCost: {
      rule: 'R3',
      value: 5,
      unit: 'tokens',
      meaning: 'Cost of a retry by those rules',
      ...documented(pages.botocoreStandard),
    },
    oldTimeoutCost: {
      rule: 'R3',
      value: 10,
      unit: 'tokens',
      meaning: 'Cost of a retry after a timeout by those rules',
      ...documented(pages.botocoreStandard),
    },
    oldRefund: {
      rule: 'R3',
      value: 1,
      unit: 'tokens',
      meaning: 'What a success at the first attempt gives back by those rules',
      ...documented(pages.botocoreStandard),
    },
    legacyAttempts: {
      rule: 'R4',
      value: 5,
      unit: 'attempts',
      meaning: 'Attempts in all, by the legacy rules of botocore',
      ...documented(pages.botocoreLegacy),
    },
    legacyBase: {
      rule: 'R4',
      value: 1,
      unit: 's',
      meaning: 'Longest first wait by those rules; it doubles with each retry, and nothing caps it',
      ...documented(pages.botocoreLegacy),
    },
    scriptAttempts: {
      rule: 'R5',
      value: 3,
      unit: 'attempts',
      meaning: 'Attempts in all of the SDK for JavaScript before the rules of 2026',
      ...documented(pages.smithyRetries),
    },
    scriptBase: {
      rule: 'R5',
      value: 100,
      unit: 'ms',
      meaning: 'Longest first wait of that SDK',
      ...documented(pages.smithyRetries),
    },
    scriptThrottlingBase: {
      rule: 'R5',
      value: 500,
      unit: 'ms',
      meaning: 'Longest first wait of that SDK after a throttle',
      ...documented(pages.smithyRetries),
    },
    scriptWaitCap: {
      rule: 'R5',
      value: 20,
      unit: 's',
      meaning: 'No wait of that SDK is longer',
      ...documented(pages.smithyRetries),
    },
    scriptTokens: {
      rule: 'R5',
      value: 500,
      unit: 'tokens',
      meaning: 'Tokens of a client of that SDK',
      ...documented(pages.smithyRetries),
    },
    scriptTransientCost: {
      rule: 'R5',
      value: 10,
      unit: 'tokens',
      meaning: 'Cost of a retry of that SDK after a transient error or a timeout',
      ...documented(pages.smithyRetries),
    },
    scriptThrottlingCost: {
      rule: 'R5',
      value: 5,
      unit: 'tokens',
      meaning: 'Cost of a retry of that SDK after a throttle',
      ...documented(pages.smithyRetries),
    },
    scriptRefund: {
      rule: 'R5',
      value: 1,
      unit: 'tokens',
      meaning: 'What a success at the first attempt gives back in that SDK',
      ...documented(pages.smithyRetries),
    },
  },
})
