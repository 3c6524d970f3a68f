import { trace as traceArrivals } from '../math/arrivals/trace.ts'
import { assert } from '../math/assert.ts'
import type { SourcePlan } from '../model/plan/sourcePlan.ts'
import { deploymentOf } from './deployment.ts'
import { functionNameOf, qualifierOf } from './functionReference.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import type { Scenario } from './scenario.ts'
import type { traceFiles } from './traceFiles.ts'

type Traces = ReturnType<typeof traceFiles>

/** Who calls which function, when, and what is known of each request. */
export function sourcePlan(scenario: Scenario, name: string, traces: Traces): SourcePlan {
  const settings = scenario.sources[name]
  const functionName = functionNameOf(settings?.FunctionName ?? '')
  const called = scenario.functions[functionName]
  assert(settings !== undefined && called !== undefined, 'a checked source calls a function')
  const qualifier = qualifierOf(settings.FunctionName) ?? deploymentOf(called).unqualified
  return { name, functionName, qualifier, ...requestsOf(settings.arrivals, functionName, traces) }
}

function requestsOf(
  written: unknown,
  functionName: string,
  traces: Traces,
): Pick<SourcePlan, 'arrivals' | 'recorded'> {
  const reading = readSourceArrivals(written)
  assert(reading.ok, 'a checked scenario has readable arrivals')
  const { value } = reading
  if (value.file === undefined) return { arrivals: value.process, recorded: undefined }
  const trace = traces(value.file, functionName)
  assert(trace.ok, 'a checked scenario has readable traces')
  const { times, counts, recorded } = trace.value
  return { arrivals: traceArrivals.create({ times, counts }), recorded }
}
