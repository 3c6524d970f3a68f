import { countText, momentText, shareText } from '../math/units/numberText.ts'
import type { FunctionMeasures, Measures } from '../metrics/measures.ts'
import { throttleLimits } from '../model/throttleLimit.ts'
import { aroundLambda } from './aroundLambda.ts'
import { runsAllowed } from './explore.ts'
import { ofQueues } from './ofQueues.ts'
import type { Binding, Findings, Variant } from './runResult.ts'

/** What happened, which limit bound, and what removes it: a few sentences for somebody in a hurry. */
export function verdict(measures: Measures, { binding, variants, remedy }: Findings): string {
  const said = [happened(measures)]
  if (binding !== null) said.push(bound(binding), advice(measures, variants, remedy))
  return [...said, ...ofQueues(measures), ...aroundLambda(measures)].filter(Boolean).join(' ')
}

/** Shares as the tables have them: after the warm-up, unless nothing came after it. */
function happened({ sources, functions }: Measures): string {
  const all = Object.values(functions)
  const outcomes = Object.values(sources).map(each => each.outcomes)
  const arrivals = sum(Object.values(sources).map(each => each.arrivals))
  if (arrivals === 0) return 'Nothing arrived.'
  const seen = sum(all.map(({ throttleRate }) => throttleRate.of))
  const throttled = seen > 0 ? rates(all, 'throttleRate') : wholeRun(all, 'Throttles', arrivals)
  const began = sum(all.map(({ coldStartRate }) => coldStartRate.of))
  const invocations = sum(all.map(({ Invocations }) => Invocations))
  const cold = began > 0 ? rates(all, 'coldStartRate') : wholeRun(all, 'coldStarts', invocations)
  const failed = sum(outcomes.map(each => each.failed + each.timedOut))
  const parts = [
    throttled.part === 0
      ? `None of ${count(throttled.of, 'request')} throttled`
      : `${share(throttled)} of ${count(throttled.of, 'request')} throttled`,
  ]
  if (cold.of > 0) parts.push(`${share(cold)} of ${count(cold.of, 'invocation')} cold`)
  if (failed > 0) parts.push(`${share({ part: failed, of: arrivals })} failed`)
  return `${parts.join(', ')}.`
}

interface Share {
  readonly part: number
  readonly of: number
}

function rates(
  functions: readonly FunctionMeasures[],
  name: 'throttleRate' | 'coldStartRate',
): Share {
  const all = functions.map(each => each[name])
  return { part: sum(all.map(rate => rate.count)), of: sum(all.map(rate => rate.of)) }
}

function wholeRun(
  functions: readonly FunctionMeasures[],
  name: 'Throttles' | 'coldStarts',
  of: number,
): Share {
  return { part: sum(functions.map(each => each[name])), of }
}

function bound({ functionName, limit, count: refused, firstMs, lastMs }: Binding): string {
  const { words } = throttleLimits[limit]
  const when =
    firstMs === lastMs
      ? `at ${momentText(firstMs)}`
      : `from ${momentText(firstMs)} to ${momentText(lastMs)}`
  return `Binding limit: ${words}, which refused ${count(refused, 'request')} of ${functionName} ${when}.`
}

const unharmed = ' without others being refused more often'

function advice(measures: Measures, variants: readonly Variant[], remedy: Variant | null): string {
  if (remedy !== null) {
    const { path, from, to, throttled } = remedy
    const change = `${path} ${from === null ? '' : `from ${from} `}to ${to}`
    const left = throttled === 0 ? '' : `; ${count(throttled, 'request')} are throttled even then`
    return `Cheapest change tried that removes it: ${change}${left}.`
  }
  if (variants.length === 0) {
    return runsAllowed(measures) === 0
      ? 'No change was tried, because the run is too long to be repeated.'
      : 'No single setting is known that could remove it.'
  }
  return variants.length === 1
    ? `The one change that was tried does not remove it${unharmed}.`
    : `None of ${variants.length} changes that were tried removes it${unharmed}.`
}

function share({ part, of }: Share): string {
  return shareText(part / of)
}

function count(value: number, what: string): string {
  return `${countText(value)} ${what}${value === 1 ? '' : 's'}`
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
