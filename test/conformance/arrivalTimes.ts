import type { ArrivalDefinition, ArrivalProcess, OpenLoop } from '../../src/math/arrivalProcess.ts'
import { totalOf } from './arrivalCounts.ts'
import type { Effort, Given, Subject } from './check.ts'
import { scaled } from './scaled.ts'
import { sequence } from './sequence.ts'
import { unequal } from './unequal.ts'

/** Times begin at 0 or later, never fall, and end for good. */
export function timesRise(process: OpenLoop, { shapeSeeds }: Effort): readonly string[] {
  return Array.from({ length: shapeSeeds }, (_, seed) => {
    const times = sequence(process, `times ${seed}`, 5_000)
    const at = times.findIndex((time, i) => !(time >= (times[i - 1] ?? 0)))
    return at < 0 ? [] : [`arrival ${at} at ${times[at]} follows one at ${times[at - 1]}`]
  }).flat()
}

const someCounts = [0.25, 1, 2, 3, 7.5, 10, 40, 99.5, 1_000]

/** expectedCount begins at 0 and rises, and so does the variance begin. */
export function expectationRises(process: OpenLoop): readonly string[] {
  const times = [0, ...timesOf(process)].toSorted((a, b) => a - b)
  const expected = times.map(time => process.expectedCount(time))
  const falls = expected.findIndex((count, i) => !(count >= (expected[i - 1] ?? 0)))
  return [
    ...(process.expectedCount(0) === 0 ? [] : ['arrivals are expected in no time']),
    ...(process.countVariance(0) === 0 ? [] : ['the count of no time has a variance']),
    ...(falls < 0
      ? []
      : [`expectedCount(${times[falls]}) is ${expected[falls]} and does not rise`]),
    ...times
      .filter(time => !(process.countVariance(time) >= 0))
      .map(time => `countVariance(${time}) is ${process.countVariance(time)}`),
  ]
}

/** Times at which a few arrivals are expected, and some between. */
export function timesOf(process: OpenLoop): readonly number[] {
  return someCounts
    .map(count => process.expectedTime(count))
    .filter(Number.isFinite)
    .flatMap(time => [time, 1.3 * time])
}

/** expectedTime is where expectedCount reaches a count, from whichever side of a jump. */
export function timeInvertsCount(process: OpenLoop): readonly string[] {
  const total = totalOf(process)
  const times = someCounts.map(count => ({ count, time: process.expectedTime(count) }))
  const wrong = times.filter(({ count, time }) => {
    if (count > total * (1 + 1e-9)) return time !== Number.POSITIVE_INFINITY
    if (count > total * (1 - 1e-9)) return false
    const before = process.expectedCount(time * (1 - 1e-9))
    const after = process.expectedCount(time * (1 + 1e-9) + Number.MIN_VALUE)
    return !(before <= count * (1 + 1e-9) && after >= count * (1 - 1e-9))
  })
  return [
    ...(process.expectedTime(0) === 0 ? [] : [`no arrival takes ${process.expectedTime(0)}`]),
    ...wrong.map(
      ({ count, time }) =>
        `expectedTime(${count}) is ${time}, where expectedCount is ${process.expectedCount(time)}`,
    ),
  ]
}

/** Four is a power of two, so that nothing is rounded in the parameters. */
export function fourTimesSlower(
  process: OpenLoop,
  _effort: unknown,
  { definition, part, build }: Subject<ArrivalDefinition, ArrivalProcess>,
  given: Given,
): readonly string[] {
  const slower = build(scaled(given, 4, definition, part))
  if (slower.loop !== 'open') return ['in other units it is a closed loop']
  const times = sequence(slower, 'units', 1_000)
  return [
    ...[...sequence(process, 'units', 1_000)].flatMap((time, i) =>
      unequal(`arrival ${i}`, times[i] ?? Number.NaN, 4 * time),
    ),
    ...timesOf(process).flatMap(time => [
      ...unequal(
        `expectedCount(${4 * time})`,
        slower.expectedCount(4 * time),
        process.expectedCount(time),
      ),
      ...unequal(
        `countVariance(${4 * time})`,
        slower.countVariance(4 * time),
        process.countVariance(time),
      ),
    ]),
    ...someCounts.flatMap(count =>
      unequal(
        `expectedTime(${count})`,
        slower.expectedTime(count),
        4 * process.expectedTime(count),
      ),
    ),
  ]
}
