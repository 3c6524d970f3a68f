import { examplePlan } from './examplePlan.ts'
import type { PlanSketch } from './planSketch.ts'

const second = 1_000_000

/** The example on one environment with two places: requests at 0, 1, 1.5 and 6 s of 3 s each. */
export const managedExample: PlanSketch = {
  ...examplePlan,
  functions: examplePlan.functions.map(each => ({
    ...each,
    versions: each.versions.map(version => ({
      ...version,
      managed: {
        vcpus: 1,
        maxConcurrency: 2,
        least: 1,
        most: 1,
        answerLimit: 900 * second,
        initLimit: 130 * second,
        environmentsPerMachine: 4,
        cpuShare: 0.2,
        slowsDown: false,
        scaling: {
          interval: 30 * second,
          cpuTarget: 0.5,
          saturationTarget: 0.5,
          environmentTime: 60 * second,
          machineTime: 180 * second,
          scaleInWindow: 900 * second,
        },
      },
    })),
    qualifiers: each.qualifiers.map(one => ({ ...one, provisioned: undefined })),
  })),
}
