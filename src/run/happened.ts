import { shareText } from '../math/units/numberText.ts'
import type { FunctionMeasures, Measures, Rate, WarmerMeasures } from '../metrics/measures.ts'
import { counted } from './counted.ts'

/**
 * What became of the requests, and of their attempts where there were more. Shares of what came to Lambda are as the
 * tables have them, after the warm-up, unless nothing came after it; pings of warmers are nobody's request.
 */
export function happened(measures: Measures): string {
  const { functions, sources } = measures
  const callers = Object.values(sources)
  const arrivals = sum(callers.map(each => each.arrivals))
  if (arrivals === 0) return 'Nothing arrived.'
  const lambdas = Object.values(functions)
  const attempts = sum(callers.map(each => each.attempts))
  const invocations = sum(lambdas.map(each => each.Invocations))
  const reached = inWindow(measures, 'throttleRate') ?? {
    part: sum(lambdas.map(each => each.Throttles)),
    of: attempts,
  }
  const cold = inWindow(measures, 'coldStartRate') ?? {
    part: sum(lambdas.map(each => each.coldStarts)),
    of: invocations,
  }
  const failed = sum(callers.map(({ outcomes }) => outcomes.failed + outcomes.timedOut))
  const givenUp = eventsGivenUp(measures)
  const filtered = sum(callers.map(({ outcomes }) => outcomes.filtered))
  const failedPart = [
    ...(failed > 0 ? [`${share({ part: failed, of: arrivals })} failed`] : []),
    ...(filtered > 0 ? [`${share({ part: filtered, of: arrivals })} filtered out`] : []),
    ...(givenUp > 0 ? [`${share({ part: givenUp, of: arrivals })} given up`] : []),
  ]
  const coldPart = cold.of > 0 ? [`${share(cold)} of ${counted(cold.of, 'invocation')} cold`] : []
  if (!triesAgain(measures)) {
    return `${[throttled(reached, 'request'), ...coldPart, ...failedPart].join(', ')}.`
  }
  const ended = { part: sum(callers.map(({ outcomes }) => outcomes.throttled)), of: arrivals }
  const ofRequests = [throttled(ended, 'request'), ...failedPart].join(', ')
  const ofAttempts = [throttled(reached, 'attempt').replace('None', 'none'), ...coldPart]
  return `${ofRequests}; ${ofAttempts.join(', ')}.`
}

/** Events that Lambda did not try again; what becomes of messages, their queues and streams tell. */
function eventsGivenUp({ queues, sources, streams }: Measures): number {
  const handing = Object.entries(sources).filter(
    ([name]) => !Object.hasOwn(queues, name) && !Object.hasOwn(streams, name),
  )
  return sum(
    handing.map(([, { outcomes }]) => outcomes.dropped + outcomes.expired + outcomes.deadLettered),
  )
}

/** Whether any request had more attempts than one: then what Lambda counts are no requests. */
export function triesAgain({ functions, sources }: Measures): boolean {
  const calls = Object.values(functions).flatMap(each => Object.values(each.calls))
  return [...Object.values(sources), ...calls].some(
    ({ arrivals, attempts, outcomes }) => attempts > arrivals - outcomes.filtered,
  )
}

interface Share {
  readonly part: number
  readonly of: number
}

/** Over all functions, without the pings; undefined where the window saw nothing. */
function inWindow(
  { functions, warmers }: Measures,
  name: 'throttleRate' | 'coldStartRate',
): Share | undefined {
  const rates = (all: readonly (FunctionMeasures | WarmerMeasures)[]) => all.map(each => each[name])
  const everything = together(rates(Object.values(functions)))
  const pings = together(rates(Object.values(warmers)))
  const of = everything.of - pings.of
  return of > 0 ? { part: everything.part - pings.part, of } : undefined
}

function together(rates: readonly Rate[]): Share {
  return { part: sum(rates.map(({ count }) => count)), of: sum(rates.map(({ of }) => of)) }
}

function throttled(of: Share, what: string): string {
  const all = counted(of.of, what)
  return of.part === 0 ? `None of ${all} throttled` : `${share(of)} of ${all} throttled`
}

function share({ part, of }: Share): string {
  return shareText(part / of)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
