import type { Path } from '../math/reading/reading.ts'
import type { Measures } from '../metrics/measures.ts'
import { quotas } from '../model/quotas.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { neighbourOf } from './neighbour.ts'
import { provisionedPlace } from './provisionedPlace.ts'
import type { Binding } from './runResult.ts'

/** A setting that may remove a limit, and where to look for the number that does. */
export interface Remedy {
  readonly path: Path
  readonly from: number | null
  /** The number that is not enough. */
  readonly tooLittle: number
  /** Where the search begins: it tries twice and four times as much first. */
  readonly start: number
  /** Where the search gives up. */
  readonly most: number
  /** The function that it holds back: what that is refused is the price. */
  readonly heldBack?: string
}

/** So many times what is there: nobody looks further. */
const furthest = 100

/**
 * What may be changed, the cheapest first: reserving costs nothing, a higher quota has to be asked
 * for, and provisioned concurrency and environments on Managed Instances are paid for by the hour.
 */
export function remediesFor(scenario: Scenario, measures: Measures, binding: Binding): Remedy[] {
  const { functionName, limit } = binding
  const lambda = scenario.functions[functionName]
  const peak = measures.functions[functionName]?.ConcurrentExecutions.max ?? 0
  const reserve = () => reserving(scenario, functionName, peak)
  switch (limit) {
    case 'reservedConcurrency':
    case 'reservedRate':
      return [reserve()]
    case 'accountConcurrency':
      return [
        ...(lambda?.ReservedConcurrentExecutions === undefined ? [reserve()] : []),
        ...holdingBack(scenario, measures, binding),
        raising(scenario),
      ]
    case 'tenantEnvironments':
      return lambda?.ReservedConcurrentExecutions === undefined ? [raising(scenario)] : [reserve()]
    case 'accountRate':
      return [raising(scenario)]
    case 'scalingRate':
      return provisioning(scenario, functionName, peak)
    case 'managedConcurrency':
      return [keeping(scenario, functionName)]
    default:
      return limit satisfies never
  }
}

function reserving(scenario: Scenario, functionName: string, peak: number): Remedy {
  const from = scenario.functions[functionName]?.ReservedConcurrentExecutions ?? null
  const others = Object.entries(scenario.functions).reduce(
    (sum, [name, each]) =>
      name === functionName ? sum : sum + (each.ReservedConcurrentExecutions ?? 0),
    0,
  )
  const least = Math.max(from ?? 0, peak)
  return {
    path: ['functions', functionName, 'ReservedConcurrentExecutions'],
    from,
    tooLittle: from ?? 0,
    start: Math.max(1, Math.ceil(least / 2)),
    most: scenario.account.ConcurrentExecutions - quotas.unreservedMinimum.value - others,
  }
}

/** A neighbour that takes it all is left what the others never needed: one number, which is tried. */
function holdingBack(scenario: Scenario, measures: Measures, binding: Binding): Remedy[] {
  const neighbour = neighbourOf(measures, binding)
  if (neighbour === undefined) return []
  if (scenario.functions[neighbour]?.ReservedConcurrentExecutions !== undefined) return []
  const needed = Object.entries(measures.functions).reduce(
    (sum, [name, { ConcurrentExecutions }]) =>
      name === neighbour ? sum : sum + ConcurrentExecutions.max,
    0,
  )
  const { path, most } = reserving(scenario, neighbour, 0)
  const left = Math.min(most, scenario.account.ConcurrentExecutions - needed)
  if (left < 1) return []
  return [{ path, from: null, tooLittle: left - 1, start: left, most: left, heldBack: neighbour }]
}

function raising({ account }: Scenario): Remedy {
  const from = account.ConcurrentExecutions
  return {
    path: ['account', 'ConcurrentExecutions'],
    from,
    tooLittle: from,
    start: from,
    most: from * furthest,
  }
}

/** More environments on Managed Instances, whether or not there is traffic. */
function keeping({ functions }: Scenario, functionName: string): Remedy {
  const { MinExecutionEnvironments: from = null, MaxExecutionEnvironments } =
    functions[functionName]?.FunctionScalingConfig ?? {}
  const least = from ?? quotas.managedEnvironmentsDefault.value
  return {
    path: ['functions', functionName, 'FunctionScalingConfig', 'MinExecutionEnvironments'],
    from,
    tooLittle: least,
    start: Math.max(1, least),
    most:
      MaxExecutionEnvironments ?? Math.min(least * furthest, quotas.managedEnvironmentsMost.value),
  }
}

/** Where the name that the function is called by may have provisioned concurrency; else nothing. */
function provisioning(scenario: Scenario, functionName: string, peak: number): Remedy[] {
  const lambda = scenario.functions[functionName]
  const place = lambda && provisionedPlace(scenario, functionName)
  if (place === undefined) return []
  const { path, from } = place
  const { ConcurrentExecutions } = scenario.account
  return [
    {
      path,
      from,
      tooLittle: from ?? 0,
      start: Math.max(from ?? 0, Math.ceil(peak / 4), 1),
      most:
        lambda?.ReservedConcurrentExecutions ??
        ConcurrentExecutions - quotas.unreservedMinimum.value,
    },
  ]
}
