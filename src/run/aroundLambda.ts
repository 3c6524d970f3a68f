import { amountText, countText, shareText, timeText } from '../math/units/numberText.ts'
import type { CallMeasures, Measures, ResourceMeasures } from '../metrics/measures.ts'
import { counted } from './counted.ts'

/** Fewer retries than one for ten requests are nothing to speak of. */
const noticeable = 1.1

/** What clients, resources and callers did to the load: a short sentence for each that mattered. */
export function aroundLambda(measures: Measures): string[] {
  return [amplified(measures), ranOn(measures), ...heldUp(measures)].filter(
    sentence => sentence !== undefined,
  )
}

/** Of the source with most retries; a call for a queue or a stream has several messages. */
function amplified({ queues, sources, streams }: Measures): string | undefined {
  const [worst] = Object.entries(sources)
    .filter(([name]) => !Object.hasOwn(queues, name) && !Object.hasOwn(streams, name))
    .filter(([, { amplification }]) => amplification !== null && amplification > noticeable)
    .toSorted(([, a], [, b]) => b.attempts - b.arrivals - (a.attempts - a.arrivals))
  if (worst === undefined) return undefined
  const [name, { arrivals, attempts, amplification }] = worst
  const factor = amountText(amplification)
  return `Retries made ${counted(attempts, 'attempt')} of ${counted(arrivals, 'request')} of ${name}, ${factor} for each.`
}

/** Calls of flows are among those of their sources. */
function ranOn({ sources, functions }: Measures): string | undefined {
  const calls = Object.values(functions).flatMap((each): CallMeasures[] =>
    Object.values(each.calls),
  )
  const abandoned = [...Object.values(sources), ...calls].map(each => each.abandoned)
  const all = sum(abandoned.map(each => each.count))
  if (all === 0) return undefined
  const billed = timeText(sum(abandoned.map(({ billedDurationMs }) => billedDurationMs)))
  return `${counted(all, 'invocation')} ran on for nobody, ${billed} billed.`
}

/** The resource that most failures come from is the bottleneck; others are named where they held requests up. */
function heldUp({ resources, functions }: Measures): string[] {
  const failures = sum(Object.values(functions).map(({ Errors, Throttles }) => Errors + Throttles))
  const ranked = Object.entries(resources).toSorted(([, a], [, b]) => lost(b) - lost(a))
  return ranked.flatMap(([name, of], place) => {
    const isBottleneck = place === 0 && lost(of) > 0 && 2 * lost(of) >= failures
    const causes = [
      part(of.refused, 'refused'),
      part(of.gaveUp, 'given up'),
      part(of.failed, 'failed'),
    ]
    if (isLong(of)) causes.push(`waits of ${timeText(of.wait.p99)} at p99`)
    const said = causes.filter(cause => cause !== '').join(', ')
    if (isBottleneck) {
      return [
        `Bottleneck: ${name}, with ${shareText(lost(of) / of.uses)} of ${counted(of.uses, 'use')} lost: ${said}.`,
      ]
    }
    return of.refused > 0 || isLong(of) ? [`${name} had ${counted(of.uses, 'use')}: ${said}.`] : []
  })
}

/** Uses that came to nothing; each ends an invocation with an error, or at its Timeout. */
function lost({ refused, gaveUp, failed }: ResourceMeasures): number {
  return refused + gaveUp + failed
}

/** Whether those who used it had waited for longer than they used it, on average. */
function isLong({ wait, use }: ResourceMeasures): boolean {
  return (wait.mean ?? 0) > (use.mean ?? Infinity)
}

function part(value: number, what: string): string {
  return value === 0 ? '' : `${countText(value)} ${what}`
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
