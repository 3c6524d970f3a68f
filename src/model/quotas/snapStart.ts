import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

const fiveLogs = 'AWS publishes none; five public logs have 326 to 565 ms, small functions included'

/** Environments that are restored from a snapshot. */
export const snapStart = defineTopic({
  title: 'SnapStart',
  quotas: {
    snapStartStorageMost: {
      rule: 'S1',
      value: 512,
      unit: 'MB',
      meaning: 'Largest /tmp of a function with SnapStart',
      ...documented(pages.snapStart),
    },
    restoreTimeout: {
      rule: 'S2',
      value: 10,
      unit: 's',
      meaning: 'Time for a restore, its hooks included',
      ...documented(pages.runtimeEnvironment),
    },
    snapshotCacheLeast: {
      rule: 'S3',
      value: 3,
      unit: 'h',
      meaning: 'Least time for which the cache of a snapshot is charged',
      ...documented(pages.snapStart),
    },
    snapshotUnusedMost: {
      rule: 'S4',
      value: 14,
      unit: 'days',
      meaning: 'Time without use after which a Java snapshot is gone and the function Inactive',
      ...documented(pages.snapStartActivate),
    },
    snapshotRebuild: {
      rule: 'S4',
      value: 2,
      unit: 'min',
      meaning: 'Time in which a snapshot that was gone is built again',
      ...assumed('AWS publishes none; to publish a version with a snapshot takes some minutes'),
    },
    restoreMedian: {
      rule: 'S5',
      value: 450,
      unit: 'ms',
      meaning: 'Median of a restore, which is lognormal',
      ...assumed(fiveLogs),
    },
    restoreSpread: {
      rule: 'S5',
      value: 0.3,
      unit: 'ratio',
      meaning: 'Standard deviation of the logarithm of a restore',
      ...assumed(fiveLogs),
    },
  },
})
