import type {
  ArrivalDefinition,
  ArrivalProcess,
  ClosedLoop,
  OpenLoop,
} from '../../src/math/arrivalProcess.ts'
import {
  clockedByExpectation,
  countsAreAsExpected,
  windowsAreIndependent,
} from './arrivalCounts.ts'
import {
  expectationRises,
  fourTimesSlower,
  timeInvertsCount,
  timesOf,
  timesRise,
} from './arrivalTimes.ts'
import { type Check, type Effort, type Given, onEveryExample, type Subject } from './check.ts'
import {
  fourTimesThinking,
  thinkTimesFollowTheirLaw,
  userOf,
  usersAreAlone,
  usersDoNotCount,
} from './closedLoop.ts'
import { drawChecks } from './drawChecks.ts'
import { parameterChecks } from './parameterChecks.ts'
import type { Source } from './sequence.ts'
import { declaredStreams, steadyConsumption } from './streamChecks.ts'

type ArrivalSubject = Subject<ArrivalDefinition, ArrivalProcess>
type Violations<Loop> = (
  process: Loop,
  effort: Effort,
  subject: ArrivalSubject,
  given: Given,
) => readonly string[]

const open = (claim: string, violations: Violations<OpenLoop>): Check<ArrivalSubject> => ({
  claim,
  violations: onEveryExample((process, ...rest) =>
    process.loop === 'open' ? violations(process, ...rest) : [],
  ),
})

const closed = (claim: string, violations: Violations<ClosedLoop>): Check<ArrivalSubject> => ({
  claim,
  violations: onEveryExample((process, ...rest) =>
    process.loop === 'closed' ? violations(process, ...rest) : [],
  ),
})

/** What is drawn: times of arrival, or the think times of the first user. */
const sourceOf = (process: ArrivalProcess): Source =>
  process.loop === 'open' ? process : userOf(process, 0)

const isCertain = (process: ArrivalProcess): boolean =>
  process.loop === 'open'
    ? timesOf(process).every(time => process.countVariance(time) === 0)
    : process.thinkTime.variance === 0

/** Everything that an arrival process promises, as claims that can be checked one by one. */
export const arrivalConformance: readonly Check<ArrivalSubject>[] = [
  open('times never fall, and end for good', timesRise),
  open('expectedCount and countVariance begin at 0', expectationRises),
  open('expectedTime is the inverse of expectedCount', timeInvertsCount),
  open('counts have the mean and the variance that are said', countsAreAsExpected),
  open('disjoint windows of a Poisson process are independent', windowsAreIndependent),
  open('a Poisson process has exponential gaps in expected arrivals', clockedByExpectation),
  open('four times the times is four times the arrivals', fourTimesSlower),
  closed('think times follow their law', thinkTimesFollowTheirLaw),
  closed('users draw from streams of their own', usersAreAlone),
  closed('the number of users moves no think time', usersDoNotCount),
  closed('four times the times is four times the think times', fourTimesThinking),
  ...drawChecks<ArrivalDefinition, ArrivalProcess>(sourceOf, isCertain),
  declaredStreams(sourceOf),
  steadyConsumption(sourceOf),
  ...parameterChecks<ArrivalDefinition, ArrivalProcess>(),
]
