import type { FunctionSettings } from './scenario.ts'

/** A function that is called with what came of the events of another. */
interface EventDestination {
  /** Of the call. */
  readonly name: string
  readonly on: 'OnSuccess' | 'OnFailure'
  readonly reference: string
}

/** The functions among the destinations of a function; whatever else there is only keeps what it is given. */
export function eventDestinations(
  functionName: string,
  { DestinationConfig = {} }: NonNullable<FunctionSettings['EventInvokeConfig']>,
): readonly EventDestination[] {
  return (['OnSuccess', 'OnFailure'] as const).flatMap(on => {
    const { Destination, Type } = DestinationConfig[on] ?? {}
    if (Type !== 'Lambda' || Destination === undefined) return []
    return [{ name: `${functionName}>${Destination}~${on}`, on, reference: Destination }]
  })
}
