import { countText } from '../math/units/numberText.ts'
import type { FunctionMeasures, Measures } from '../metrics/measures.ts'

/** Functions that their own invocations led to again and again: a short sentence for each that Lambda stopped (AS-7). */
export function loopsStopped(measures: Measures): string[] {
  return Object.entries(measures.functions).flatMap(([name, of]) => {
    const { RecursiveInvocationsDropped: stopped } = of
    if (stopped === 0) return []
    const next = nextOf(measures, name, of)
    const loop = next === undefined || next === name ? name : `${name} and ${next}`
    return [`A loop of ${loop} was stopped ${countText(stopped)} time${stopped === 1 ? '' : 's'}.`]
  })
}

/** What a function hands most to, or calls most. */
function nextOf({ handedOn }: Measures, name: string, { calls }: FunctionMeasures) {
  const given = handedOn.filter(({ from, by }) => from === name && loops.has(by))
  const ways = [
    ...given.map(({ to, count }) => [to, count] as const),
    ...Object.entries(calls).map(([to, { arrivals }]) => [to, arrivals] as const),
  ]
  const [most] = ways.toSorted(([, a], [, b]) => b - a)
  return most?.[0]
}

/** What is given up goes on as well, and is no part of the loop. */
const loops = new Set(['send', 'OnSuccess'])
