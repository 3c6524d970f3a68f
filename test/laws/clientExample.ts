import { fronts } from '../../src/model/clients/fronts.ts'
import type { ClientCallPlan } from '../../src/model/plan/clientPlan.ts'
import { examplePlan } from './examplePlan.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

const seconds = 1_000_000

type Version = PlanSketch['functions'][number]['versions'][number]

const version: Version = {
  name: '$LATEST',
  memoryMb: 128,
  timeout: 6 * seconds,
  steps: [],
  init: { constant: 0 },
  restore: undefined,
  initErrors: 0,
  errors: 0,
  crashes: 0,
  firstInvoke: undefined,
  extensions: undefined,
}

/** A function whose handler does this, called by its `$LATEST`. */
function doing(name: string, steps: Version['steps']): PlanSketch['functions'][number] {
  return {
    name,
    reserved: undefined,
    versions: [{ ...version, steps }],
    qualifiers: [
      { name: '$LATEST', routes: [{ version: '$LATEST', weight: 1 }], provisioned: undefined },
    ],
  }
}

/** A call that waits for 2 s and is tried twice, with 1 s in between. */
function calling(name: string, functionName: string): Sketch<ClientCallPlan> {
  return {
    name,
    functionName,
    qualifier: '$LATEST',
    recorded: undefined,
    front: fronts.Sdk,
    rate: undefined,
    overhead: undefined,
    patience: { time: 2 * seconds, of: 'client' },
    requestSize: 0,
    answerSize: 0,
    retries: {
      attempts: 2,
      base: { transient: seconds, throttling: seconds },
      cap: 20 * seconds,
      jitter: 'none',
      quota: undefined,
      isAdaptive: false,
    },
  }
}

/**
 * A user who comes after 1 s and calls `quick`, which uses the resource for 1 s, and then `slow`, which
 * takes 5 s: too long, twice. Another client calls `quick` at 1 s as well, and waits for the resource.
 */
export const clientExample: PlanSketch = {
  ...examplePlan,
  account: { concurrency: 10, scalingModel: 'current', legacyBurst: 10 },
  functions: [
    doing('quick', [{ time: { constant: seconds }, stretch: 1, resource: 'db' }]),
    doing('slow', [{ time: { constant: 5 * seconds }, stretch: 1 }]),
  ],
  changes: [],
  sources: [],
  clients: [
    {
      name: 'shop',
      arrivals: { users: { users: 1, think: { constant: seconds } } },
      calls: [calling('shop/quick', 'quick'), calling('shop/slow', 'slow')],
      flow: [
        { do: 'call', call: 0, isVital: true },
        { do: 'call', call: 1, isVital: false },
      ],
    },
    {
      name: 'other',
      arrivals: { at: { times: [seconds] } },
      calls: [calling('other', 'quick')],
      flow: undefined,
    },
  ],
  resources: [{ name: 'db', units: 1, rate: undefined, queue: 1, patience: 3 * seconds }],
  until: 14 * seconds,
}
