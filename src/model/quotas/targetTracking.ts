import { pages } from '../pages.ts'
import { assumed, documented, observed } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** How Application Auto Scaling changes provisioned concurrency. */
export const targetTracking = defineTopic({
  title: 'Target tracking of provisioned concurrency',
  quotas: {
    targetDefault: {
      rule: 'C16',
      value: 0.7,
      unit: 'ratio',
      meaning: "Target utilization in AWS's examples, taken where a scenario gives none",
      ...documented(pages.provisionedConcurrency),
    },
    targetLeast: {
      rule: 'C16',
      value: 0.1,
      unit: 'ratio',
      meaning: 'Smallest target utilization',
      ...documented(pages.provisionedConcurrency),
    },
    targetMost: {
      rule: 'C16',
      value: 0.9,
      unit: 'ratio',
      meaning: 'Largest target utilization',
      ...documented(pages.provisionedConcurrency),
    },
    scaleInLevel: {
      rule: 'C16',
      value: 90,
      unit: '%',
      meaning: 'Share of the target below which the alarm for scaling in goes off',
      ...documented(pages.provisionedConcurrency),
    },
    alarmPeriod: {
      rule: 'C16',
      value: 1,
      unit: 'min',
      meaning: 'Length of a datapoint of either alarm, an average unless asked otherwise',
      ...documented(pages.provisionedConcurrency),
    },
    scaleOutDatapoints: {
      rule: 'C16',
      value: 3,
      unit: 'datapoints',
      meaning: 'Datapoints above the target that make it scale out',
      ...documented(pages.provisionedConcurrency),
    },
    scaleInDatapoints: {
      rule: 'C16',
      value: 15,
      unit: 'datapoints',
      meaning: "Datapoints below the level that make it scale in (X10: AWS's page says 3)",
      ...observed(pages.mao),
    },
    scalingCooldown: {
      rule: 'C16',
      value: 0,
      unit: 's',
      meaning: 'Pause after scaling out or in, unless set',
      ...documented(pages.utilizationScaling),
    },
    scaleInInterval: {
      rule: 'C17',
      value: 15,
      unit: 'min',
      meaning: 'Least time from one scaling in to the next',
      ...assumed('AWS speaks of small periodic steps; the alarm looks back over as long'),
    },
  },
})
