import type { ArrivalProcess } from '../math/arrivalProcess.ts'
import { trace as traceArrivals } from '../math/arrivals/trace.ts'
import { assert } from '../math/assert.ts'
import { eventSources } from '../model/clients/eventSources.ts'
import type { CallPlan } from '../model/plan/callPlan.ts'
import type { ClientPlan } from '../model/plan/clientPlan.ts'
import type { SourcePlan } from '../model/plan/sourcePlan.ts'
import type { StateMachinePlan } from '../model/plan/stateMachinePlan.ts'
import { callPlan } from './callPlan.ts'
import { clientCallPlan } from './clientCallPlan.ts'
import { filterPlan } from './filters/filterPlan.ts'
import { flowPlan } from './flowPlan.ts'
import { isEventSource } from './isInlet.ts'
import { mappedPlans } from './mappedPlans.ts'
import type { MappedPlans } from './mapping.ts'
import { isMapped } from './mappings.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import type { Scenario } from './scenario.ts'
import { sourceReferences } from './sourceReferences.ts'
import type { SourceSettings } from './sourceShape.ts'
import { startOf } from './startOf.ts'
import { machinePlan } from './stateMachines/machinePlan.ts'
import { stepFunctions } from './stateMachines/stepFunctions.ts'
import { tracedFunction } from './tracedFunction.ts'
import type { traceFiles } from './traceFiles.ts'
import { isClientTurned } from './turns.ts'

type Traces = ReturnType<typeof traceFiles>

/** Who calls, split by how: directly, with a front, retries or a flow around it, or by being read. */
interface SourcePlans extends MappedPlans {
  readonly sources: readonly SourcePlan[]
  readonly clients: readonly ClientPlan[]
  readonly stateMachines: readonly StateMachinePlan[]
}

/** Who calls which functions, when, and what is known of each request. */
export function sourcePlans(scenario: Scenario, traces: Traces): SourcePlans {
  const sources: SourcePlan[] = []
  const clients: ClientPlan[] = []
  const stateMachines: StateMachinePlan[] = []
  const mapped: MappedPlans[] = []
  for (const [name, settings] of Object.entries(scenario.sources)) {
    const { arrivals, recorded } = requestsOf(scenario, settings, traces)
    const isEverClient = isClientTurned(scenario.changes, name)
    if (isMapped(settings.Type)) {
      assert(arrivals.loop === 'open', 'messages of a checked scenario are sent by themselves')
      mapped.push(mappedPlans(scenario, name, settings.Type, settings, arrivals))
    } else if (settings.Type === stepFunctions) {
      assert(arrivals.loop === 'open', 'executions of a checked scenario start by themselves')
      stateMachines.push(machinePlan(scenario, name, settings, arrivals))
    } else if (isDirect(settings) && arrivals.loop === 'open' && !isEverClient) {
      const [reference = ''] = sourceReferences(settings).map(each => each.reference)
      sources.push({ ...callPlan(scenario, name, reference, settings.tenants), arrivals, recorded })
    } else {
      clients.push(clientPlan(scenario, name, settings, arrivals, recorded))
    }
  }
  return {
    sources,
    clients,
    stateMachines,
    queues: mapped.flatMap(({ queues = [] }) => queues),
    streams: mapped.flatMap(({ streams = [] }) => streams),
    unreadQueues: mapped.flatMap(({ unreadQueues = [] }) => unreadQueues),
  }
}

/** Whoever calls Lambda itself once, and waits, needs no client. */
function isDirect({ Type, retries = 'none', ...more }: SourceSettings): boolean {
  const plain = new Set(['FunctionName', 'arrivals', 'tenants'])
  const isPlain = Object.entries(more).every(
    ([key, value]) => plain.has(key) || value === undefined,
  )
  return Type === 'Sdk' && isPlain && retries === 'none'
}

function clientPlan(
  scenario: Scenario,
  name: string,
  settings: SourceSettings,
  arrivals: ArrivalProcess,
  recorded: CallPlan['recorded'],
): ClientPlan {
  const references = [...new Set(sourceReferences(settings).map(({ reference }) => reference))]
  const { flow, FunctionName, sendTo, Type } = settings
  const calls = references.map(reference => {
    const own = typeof FunctionName === 'string' ? name : `${name}/${reference}`
    const call = callPlan(scenario, own, reference, settings.tenants)
    return clientCallPlan(scenario, { ...call, recorded }, settings)
  })
  const steps = flow && flowPlan(flow, reference => references.indexOf(reference))
  const isTraced = isEventSource(Type) && 'isTraced' in eventSources[Type]
  const events = { ...(sendTo !== undefined && { sendTo }), ...(isTraced && { isTraced }) }
  return { name, arrivals, calls, flow: steps, ...filterPlan(settings), ...events }
}

function requestsOf(scenario: Scenario, settings: SourceSettings, traces: Traces) {
  const reading = readSourceArrivals(settings.arrivals, startOf(scenario))
  assert(reading.ok, 'a checked scenario has readable arrivals')
  const { value } = reading
  if (value.file === undefined) return { arrivals: value.process, recorded: undefined }
  const trace = traces(value.file, tracedFunction(settings))
  assert(trace.ok, 'a checked scenario has readable traces')
  const { times, counts, recorded } = trace.value
  return { arrivals: traceArrivals.create({ times, counts }), recorded }
}
