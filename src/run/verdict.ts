import { momentText } from '../math/units/numberText.ts'
import type { Measures } from '../metrics/measures.ts'
import { throttleLimits } from '../model/throttleLimit.ts'
import { aroundLambda } from './aroundLambda.ts'
import { counted } from './counted.ts'
import { runsAllowed } from './explore.ts'
import { happened, triesAgain } from './happened.ts'
import { loopsStopped } from './loopsStopped.ts'
import { neighbourOf } from './neighbour.ts'
import { ofMachines } from './ofMachines.ts'
import { ofQueues } from './ofQueues.ts'
import { ofStreams } from './ofStreams.ts'
import type { Binding, Findings, Variant } from './runResult.ts'

/** What happened, which limit bound, and what removes it: a few sentences for somebody in a hurry. */
export function verdict(
  measures: Measures,
  { binding, deadLetters, remedy, variants }: Findings,
): string {
  const said = [happened(measures)]
  if (binding !== null) {
    const refused = refusedBy(measures)
    said.push(bound(binding, refused), held(measures, binding))
    said.push(advice(measures, variants, remedy, refused))
  }
  const more = [
    ...loopsStopped(measures),
    ...ofQueues(measures, deadLetters),
    ...ofStreams(measures),
    ...ofMachines(measures),
    ...aroundLambda(measures),
  ]
  return [...said, ...more].filter(Boolean).join(' ')
}

/** What a limit refuses: `3 attempts`, with a word on pings where some of all that were refused are. */
type Refused = (count: number) => string

function refusedBy(measures: Measures): Refused {
  const what = triesAgain(measures) ? 'attempt' : 'request'
  const pings = Object.values(measures.warmers).some(({ throttledPings }) => throttledPings > 0)
  return count => `${counted(count, what)}${pings ? ' and pings' : ''}`
}

function bound({ functionName, limit, count, firstMs, lastMs }: Binding, refused: Refused): string {
  const { words } = throttleLimits[limit]
  const when =
    firstMs === lastMs
      ? `at ${momentText(firstMs)}`
      : `from ${momentText(firstMs)} to ${momentText(lastMs)}`
  return `Binding limit: ${words}, which refused ${refused(count)} of ${functionName} ${when}.`
}

function held(measures: Measures, binding: Binding): string {
  const neighbour = neighbourOf(measures, binding)
  return neighbour === undefined ? '' : `Meanwhile ${neighbour} held most of the concurrency.`
}

const unharmed = ' without others being refused more often'

function advice(
  measures: Measures,
  variants: readonly Variant[],
  remedy: Variant | null,
  refused: Refused,
): string {
  if (remedy !== null) return inWords(remedy, refused)
  if (variants.length === 0) {
    return runsAllowed(measures) === 0
      ? 'No change was tried, because the run is too long to be repeated.'
      : 'No single setting is known that could remove it.'
  }
  return variants.length === 1
    ? `The one change that was tried does not remove it${unharmed}.`
    : `None of ${variants.length} changes that were tried removes it${unharmed}.`
}

/** The change, and what binds once it is made. */
function inWords({ path, from, to, throttled, binding }: Variant, refused: Refused): string {
  const change = `${path} ${from === null ? '' : `from ${from} `}to ${to}`
  if (binding === null) return `Cheapest change tried that removes it: ${change}.`
  const { limit, count, functionName } = binding
  const next = `${throttleLimits[limit].words} binds then and refuses ${refused(count)} of ${functionName}`
  const all = count === throttled ? '' : `, of ${refused(throttled)} that are throttled in all`
  return `Cheapest change tried that removes it, but not all throttles: ${change}; ${next}${all}.`
}
