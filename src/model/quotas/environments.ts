import { pages } from '../pages.ts'
import { assumed, documented, implied, observed } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** From the beginning of Init to Shutdown. */
export const environments = defineTopic({
  title: 'Life of an execution environment',
  quotas: {
    initTimeout: {
      rule: 'L2',
      value: 10,
      unit: 's',
      meaning: 'Time for Init on demand; after it, Init runs again inside the first invocation',
      ...documented(pages.runtimeEnvironment),
    },
    longInitTimeout: {
      rule: 'L3',
      value: 130,
      unit: 's',
      meaning:
        'Time for Init with provisioned concurrency or SnapStart, ' +
        'or the timeout of the function where that is longer',
      ...documented(pages.runtimeEnvironment),
    },
    resetReuse: {
      rule: 'L12',
      value: 100,
      unit: '%',
      meaning: 'Chance that an environment is used again after a crash or timeout has reset it',
      ...assumed('the diagram in the documentation keeps it'),
    },
    shutdownTime: {
      rule: 'L13',
      value: 0,
      unit: 'ms',
      meaning: 'Time for Shutdown without extensions',
      ...documented(pages.runtimeEnvironment),
    },
    shutdownTimeInternal: {
      rule: 'L13',
      value: 500,
      unit: 'ms',
      meaning: 'Time for Shutdown with an internal extension',
      ...documented(pages.runtimeEnvironment),
    },
    shutdownTimeExternal: {
      rule: 'L13',
      value: 2_000,
      unit: 'ms',
      meaning: 'Time for Shutdown with external extensions',
      ...documented(pages.runtimeEnvironment),
    },
    proactiveInit: {
      rule: 'L17',
      value: 0,
      unit: '%',
      meaning: 'Share of Inits that run ahead of any request',
      ...assumed('AWS gives no share, and its worked examples have none'),
    },
    proactiveInitWhenBusy: {
      rule: 'L17',
      value: 50,
      unit: '%',
      meaning: 'The same for busy functions, where 50 to 85% were seen in 2023',
      ...observed(pages.stuyvenberg),
    },
    typicalColdStarts: {
      rule: 'L18',
      value: 1,
      unit: '%',
      meaning: 'Cold starts are typically a smaller share of invocations than this',
      ...documented(pages.runtimeEnvironment),
    },
    hostLease: {
      rule: 'L20',
      value: 14,
      unit: 'h',
      meaning: 'Age that no environment exceeds: after this lease its host gets no invocations',
      ...implied(pages.securityOverview),
    },
  },
})
