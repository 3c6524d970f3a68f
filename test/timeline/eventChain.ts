/** A function that hands an event over to another one, and is done. */
export function eventChain(pay: string, more = '', duration = '8h'): string {
  return `
    name: an event
    duration: ${duration}
    functions:
      front: { Runtime: nodejs22.x, init: { constant: 0s }, work: [{ invoke: { FunctionName: pay, InvocationType: Event } }, { wait: 20ms }] }
      pay: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 0s }, ${pay} }
    sources:
      s: { Type: Sdk, FunctionName: front, arrivals: { at: [0s] } }
      ${more}
    assumptions:
      idleTimeout: { constant: 14h }
      maximumAge: { constant: 14h }
  `
}

/** Somebody holds the only environment that pay may have, by its version 1, from 0 on. */
export function heldBy(time: string, arrivals = '0s'): readonly [pay: string, source: string] {
  return [
    `ReservedConcurrentExecutions: 1, versions: { 1: { duration: { constant: ${time} }, errors: 0% } }`,
    `hog: { Type: Sdk, FunctionName: "pay:1", arrivals: { at: [${arrivals}] } }`,
  ]
}
