import { expect, test } from 'vitest'
import { cold, throttled } from '../../src/model/decision.ts'
import type { ExecutionEnvironment } from '../../src/model/executionEnvironment.ts'
import type { Invocation } from '../../src/model/invocation.ts'
import type { PlanSketch } from '../laws/planSketch.ts'
import { alone } from './alone.ts'
import { handMade } from './handMade.ts'
import { observed } from './observed.ts'

const second = 1_000_000

test('a recorder stops at a request that is lost or told twice', () => {
  const { recorder, request } = alone()
  recorder.decided(request(1, 10), 10)
  expect(() => recorder.decided(request(1, 20), 20)).toThrow(
    'requests come in order: expected 2, found 1',
  )
  expect(() => recorder.decided(request(3, 20), 20)).toThrow(
    'requests come in order: expected 2, found 3',
  )
})

test('a recorder stops at an end without a beginning, and at one that is told twice', () => {
  const { recorder, request } = alone()
  expect(() => recorder.finished(request(1, 10), 15)).toThrow('only a request that is inside ends')
  recorder.decided(request(1, 10), 10)
  recorder.finished(request(1, 10), 15)
  expect(() => recorder.finished(request(1, 10), 16)).toThrow('only a request that is inside ends')
})

test('a recorder holds to the law of Little: a request that arrived at another time breaks it', () => {
  const { recorder, request } = alone()
  recorder.decided(request(1, 10), 11)
  expect(() => recorder.measures()).toThrow('concurrency over time is the sum of all stays')
})

test('a recorder stops at a warm request that waited, and at what happens after the end', () => {
  const { recorder, request } = alone()
  recorder.decided(request(1, 10), 10)
  const late = request(1, 10)
  late.answeredAt = 16
  expect(() => recorder.finished(late, 16)).toThrow('a warm request starts when it arrives')
  expect(() => recorder.decided(request(2, 60 * second), 60 * second)).toThrow(
    'nothing happens at the end of the run or later',
  )
})

/** The fingerprint of one request and another that is not finished. */
function fingerprint(
  change: (request: Invocation, environment: ExecutionEnvironment) => void,
): string {
  const { recorder, request, environment } = alone()
  const first = request(1, 10)
  const unfinished = request(2, 12)
  change(first, environment)
  recorder.decided(first, first.arrivedAt)
  recorder.decided(unfinished, 12)
  if (first.decision.limit === undefined) recorder.finished(first, 40)
  return recorder.measures().fingerprint
}

test('a fingerprint changes with everything that becomes of a request', () => {
  const changes: Parameters<typeof fingerprint>[0][] = [
    () => {},
    request => {
      request.arrivedAt = 11
      request.startedAt = 11
      request.answeredAt = 16
    },
    request => {
      request.answeredAt = 16
      request.duration = 6
    },
    request => void (request.decision = cold),
    request => {
      request.decision = cold
      request.startedAt = 12
      request.answeredAt = 17
    },
    (request, environment) => void (request.environment = environment),
    request => void (request.decision = throttled.accountRate),
    request => void (request.decision = throttled.scalingRate),
    request => void (request.outcome = 'error'),
    request => void (request.outcome = 'crash'),
    request => void (request.outcome = 'timedOut'),
  ]
  const prints = changes.map(fingerprint)
  expect(new Set(prints).size).toBe(changes.length)
  for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16}$/)
})

test('a fingerprint changes with what is unfinished', () => {
  const { measures: shorter } = observed(handMade([59.95]))
  const { measures: later } = observed(handMade([59.96]))
  const { measures: more } = observed(handMade([59.95, 59.97]))
  expect(new Set([shorter, later, more].map(each => each.fingerprint)).size).toBe(3)
})

test('a fingerprint does not change with functions and sources that are not used, nor their order', () => {
  const four = handMade([0, 1, 1, 30])
  const [fn] = four.functions
  const [source] = four.sources
  if (!fn || !source) throw new RangeError('the plan has a function')
  const idle = { ...fn, name: 'idle' }
  const silent = {
    ...source,
    name: 'silent',
    functionName: 'idle',
    arrivals: { at: { times: [61 * second] } },
  }
  const others: PlanSketch[] = [
    { ...four, functions: [fn, idle] },
    { ...four, functions: [idle, fn], sources: [silent, source] },
    { ...four, functions: [fn, idle], sources: [source, silent] },
  ]
  const prints = [four, ...others].map(each => observed(each).measures.fingerprint)
  expect(new Set(prints).size).toBe(1)
  const renamed = { ...four, sources: [{ ...source, name: 't' }] }
  expect(observed(renamed).measures.fingerprint).not.toBe(prints[0])
})

test('a recorder can be asked twice', () => {
  const { recorder, request } = alone()
  recorder.decided(request(1, 10), 10)
  expect(recorder.measures()).toEqual(recorder.measures())
})
