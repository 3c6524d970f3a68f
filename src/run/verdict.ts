import { countText, momentText, shareText } from '../math/units/numberText.ts'
import type { Measures } from '../metrics/measures.ts'
import { throttleLimits } from '../model/throttleLimit.ts'
import { runsAllowed } from './explore.ts'
import type { Binding, Findings, Variant } from './runResult.ts'

/** What happened, which limit bound, and what removes it: a few sentences for somebody in a hurry. */
export function verdict(measures: Measures, { binding, variants, remedy }: Findings): string {
  const said = [happened(measures)]
  if (binding !== null) said.push(bound(binding), advice(measures, variants, remedy))
  return said.filter(Boolean).join(' ')
}

function happened({ sources, functions }: Measures): string {
  const arrivals = sum(Object.values(sources).map(each => each.arrivals))
  if (arrivals === 0) return 'Nothing arrived.'
  const throttled = sum(Object.values(sources).map(({ outcomes }) => outcomes.throttled))
  const failed = sum(
    Object.values(sources).map(({ outcomes }) => outcomes.failed + outcomes.timedOut),
  )
  const cold = sum(Object.values(functions).map(each => each.coldStarts))
  const started = sum(Object.values(functions).map(each => each.Invocations))
  const parts = [
    throttled === 0
      ? `None of ${count(arrivals, 'request')} throttled`
      : `${share(throttled, arrivals)} of ${count(arrivals, 'request')} throttled`,
    `${share(cold, started)} of ${count(started, 'invocation')} cold`,
  ]
  if (failed > 0) parts.push(`${share(failed, started)} failed`)
  return `${parts.join(', ')}.`
}

function bound({ functionName, limit, count: refused, firstMs, lastMs }: Binding): string {
  const { words } = throttleLimits[limit]
  const when =
    firstMs === lastMs
      ? `at ${momentText(firstMs)}`
      : `from ${momentText(firstMs)} to ${momentText(lastMs)}`
  return `Binding limit: ${words}, which refused ${count(refused, 'request')} of ${functionName} ${when}.`
}

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
    ? 'The one change that was tried does not remove it.'
    : `None of ${variants.length} changes that were tried removes it.`
}

function share(part: number, whole: number): string {
  return shareText(whole === 0 ? 0 : part / whole)
}

function count(value: number, what: string): string {
  return `${countText(value)} ${what}${value === 1 ? '' : 's'}`
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
