import { fronts } from '../../src/model/clients/fronts.ts'
import { clientExample } from './clientExample.ts'
import type { PlanSketch } from './planSketch.ts'
import { streaming } from './streamed.ts'

const seconds = 1_000_000

const [quick, slow] = clientExample.functions
const [call] = clientExample.clients?.[1]?.calls ?? []
if (!quick || !slow || !call) throw new RangeError('the example with clients has two functions')

const [version] = slow.versions
if (!version) throw new RangeError('the example has a version')

/** Takes 1 s. */
const plain = { ...version, steps: [{ time: { constant: seconds }, stretch: 1 }] }

const at = (...times: number[]) => ({ at: { times: times.map(time => time * seconds) } })
const from = (name: string, functionName: string, qualifier = '$LATEST') => ({
  name,
  functionName,
  qualifier,
  recorded: undefined,
})

/**
 * `apart` serves two tenants. `moved` has two versions, the first of which has new code at 6 s; from 10 s to
 * 14 s it takes twice as long and half of it fails, and at 16 s the second takes over. `long` streams 8 MB, which
 * takes 1 s more than it. `eager` is adaptive, and calls what may run once at a time.
 */
export const wholeExample: PlanSketch = {
  ...clientExample,
  functions: [
    { ...slow, name: 'apart', isPerTenant: true, versions: [plain] },
    {
      ...slow,
      name: 'moved',
      versions: ['1', '2'].map(name => ({ ...plain, name })),
      qualifiers: [
        {
          name: 'live',
          routes: [
            { version: '1', weight: 1 },
            { version: '2', weight: 0 },
          ],
          provisioned: undefined,
        },
      ],
    },
    { ...slow, name: 'long', versions: [plain] },
    { ...slow, name: 'few', reserved: 1, versions: [plain] },
  ],
  sources: [
    {
      ...from('tenants', 'apart'),
      arrivals: at(1, 3, 5, 7, 9, 11),
      tenants: { count: 2, exponent: 0 },
    },
    { ...from('moved', 'moved', 'live'), arrivals: at(1, 3, 8, 11, 17) },
  ],
  clients: [
    {
      name: 'long',
      arrivals: at(1),
      calls: [streaming({ ...call, ...from('long', 'long'), patience: undefined }, 8)],
      flow: undefined,
    },
    {
      name: 'eager',
      arrivals: at(1, 2, 3, 3.1, 4, 4.25),
      calls: [
        {
          ...call,
          ...from('eager', 'few'),
          front: fronts.Sdk,
          patience: undefined,
          retries: { ...call.retries, isAdaptive: true },
        },
      ],
      flow: undefined,
    },
  ],
  resources: [],
  changes: [
    { do: 'deploy', what: 'deploy', at: 6 * seconds, functionName: 'moved', versions: ['1'] },
    {
      do: 'fault',
      what: 'fault',
      from: 10 * seconds,
      until: 14 * seconds,
      target: 'function',
      name: 'moved',
      slowness: 2,
      failures: 0.5,
    },
    {
      do: 'shift',
      what: 'shift',
      at: 16 * seconds,
      functionName: 'moved',
      alias: 'live',
      version: '2',
      steps: [{ after: 0, share: 1 }],
    },
  ],
  until: 30 * seconds,
}
