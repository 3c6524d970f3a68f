import type {
  ArrivalDefinition,
  ArrivalProcess,
  ClosedLoop,
} from '../../src/math/arrivalProcess.ts'
import type { Effort, Given, Subject } from './check.ts'
import { close } from './close.ts'
import { countedStreams } from './countedStreams.ts'
import { difference } from './drawChecks.ts'
import { kolmogorovSmirnov } from './kolmogorovSmirnov.ts'
import { scaled } from './scaled.ts'
import { type Source, sequence, streamsOf } from './sequence.ts'

type ArrivalSubject = Subject<ArrivalDefinition, ArrivalProcess>

/** The think times of one user as numbers to draw. */
export const userOf = (process: ClosedLoop, user: number): Source => ({
  sampler: open => process.thinking(open, user),
})

/** Think times follow the law that is said to be theirs. */
export function thinkTimesFollowTheirLaw(
  process: ClosedLoop,
  { shapeDraws, shapeSeeds }: Effort,
): readonly string[] {
  return Array.from({ length: shapeSeeds }, (_, user) => {
    const numbers = sequence(userOf(process, user), 'think', shapeDraws)
    return kolmogorovSmirnov(numbers, x => process.thinkTime.cumulative(x))
  })
    .filter(chance => !(chance > 1e-4))
    .map(chance => `think times are so far from their law with a chance of ${chance}`)
}

/** Users have streams of their own, and none moves the numbers of another. */
export function usersAreAlone(process: ClosedLoop): readonly string[] {
  const streams = countedStreams('users')
  const opened = [0, 1, 2].map(user => {
    const before = streams.opened.length
    process.thinking(streams.open, user).fill(new Float64Array(100))
    return streams.opened.slice(before)
  })
  const shared = opened.flatMap((mine, i) =>
    opened.slice(i + 1).flatMap(yours => mine.filter(purpose => yours.includes(purpose))),
  )
  const alone = sequence(userOf(process, 1), 'users', 700)
  const [before, mine, after] = [0, 1, 2].map(user => process.thinking(streamsOf('users'), user))
  const among = new Float64Array(700)
  for (let from = 0; from < 700; from += 7) {
    before?.fill(new Float64Array(3))
    mine?.fill(among.subarray(from, from + 7))
    after?.fill(new Float64Array(5))
  }
  return [
    ...shared.map(purpose => `two users draw from ${purpose}`),
    ...difference('among other users', among, alone),
  ]
}

/** More users leave the first ones as they were. */
export function usersDoNotCount(
  process: ClosedLoop,
  _effort: unknown,
  { definition, build }: ArrivalSubject,
  given: Given,
): readonly string[] {
  const [name] =
    Object.entries(definition.parameters).find(([, { kind }]) => kind === 'count') ?? []
  if (name === undefined) return ['no parameter counts the users']
  if (process.users !== given[name])
    return [`users is ${process.users}, not ${String(given[name])}`]
  const more = build({ ...given, [name]: process.users + 5 })
  if (more.loop !== 'closed') return ['with more users it is an open loop']
  return [
    ...(more.users === process.users + 5 ? [] : [`users is ${more.users} with five more`]),
    ...difference(
      'of the first user with more users',
      sequence(userOf(more, 0), 'users', 500),
      sequence(userOf(process, 0), 'users', 500),
    ),
  ]
}

/** Four times the time to think is four times the think times. */
export function fourTimesThinking(
  process: ClosedLoop,
  _effort: unknown,
  { definition, part, build }: ArrivalSubject,
  given: Given,
): readonly string[] {
  const slower = build(scaled(given, 4, definition, part))
  if (slower.loop !== 'closed') return ['in other units it is an open loop']
  const times = sequence(userOf(slower, 0), 'units', 500)
  const wrong = sequence(userOf(process, 0), 'units', 500).findIndex(
    (time, i) => !close(times[i] ?? Number.NaN, 4 * time, 1e-12),
  )
  return [
    ...(wrong < 0 ? [] : [`think time ${wrong} is ${times[wrong]} in other units`]),
    ...(close(slower.thinkTime.mean, 4 * process.thinkTime.mean, 1e-12)
      ? []
      : ['the mean think time does not follow its unit']),
  ]
}
