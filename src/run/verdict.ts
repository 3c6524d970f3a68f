import { millisecond } from '../math/time.ts'
import { printDuration } from '../math/units/duration.ts'
import type { Measures } from '../metrics/measures.ts'
import { type ThrottleLimitName, throttleLimits } from '../model/throttleLimit.ts'
import type { Binding, Findings, Variant } from './runResult.ts'

/** What happened, which limit bound, and what removes it: a few sentences for somebody in a hurry. */
export function verdict(measures: Measures, { binding, variants, remedy }: Findings): string {
  const said = [happened(measures)]
  if (binding !== null) said.push(bound(binding), advice(variants, remedy))
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
  const { words } = throttleLimits[limit as ThrottleLimitName]
  const when =
    firstMs === lastMs ? `at ${moment(firstMs)}` : `from ${moment(firstMs)} to ${moment(lastMs)}`
  return `Binding limit: ${words} of ${functionName}, which refused ${count(refused, 'request')} ${when}.`
}

function advice(variants: readonly Variant[], remedy: Variant | null): string {
  if (remedy !== null) {
    return `Cheapest change tried that removes it: ${remedy.path} ${remedy.from === null ? '' : `from ${remedy.from} `}to ${remedy.to}.`
  }
  if (variants.length === 0) return 'No change was tried.'
  return `None of ${count(variants.length, 'change')} tried removes it.`
}

/** With so many digits that what is little does not look like nothing. */
function share(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%'
  const percent = (part / whole) * 100
  if (percent >= 99.95 && part < whole) return 'over 99.9%'
  const digits = percent >= 10 ? 1 : percent >= 1 ? 1 : 2
  return percent < 0.01 ? 'under 0.01%' : `${Number(percent.toFixed(digits))}%`
}

function count(value: number, what: string): string {
  const digits = String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return `${digits} ${what}${value === 1 ? '' : 's'}`
}

function moment(ms: number): string {
  return ms === 0
    ? '0s'
    : printDuration(ms >= 1_000 ? Math.round(ms) * millisecond : ms * millisecond)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
