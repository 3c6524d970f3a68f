import { expect, test } from 'vitest'
import { bothObservers } from '../../src/metrics/bothObservers.ts'
import { Recorder } from '../../src/metrics/recorder.ts'
import type { Observer } from '../../src/model/observer.ts'
import { planOf } from '../laws/planSketch.ts'
import { handMade } from './handMade.ts'

// A recorder is an observer, so that none of the names is missing here.
const recorder = new Recorder(planOf(handMade([0])), { warmup: 0, until: 1 })
const isCall = (name: string): name is keyof Observer =>
  name !== 'constructor' && name !== 'measures'
const calls = Object.getOwnPropertyNames(Object.getPrototypeOf(recorder)).filter(isCall)

test('both observers are told the same, the first one first', () => {
  const told: unknown[] = []
  const observer = (name: string) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all calls are there
    Object.fromEntries(
      calls.map(call => [call, (...given: unknown[]) => told.push([name, call, ...given])]),
    ) as unknown as Observer
  const both = bothObservers(observer('a'), observer('b'))
  expect(Object.keys(both).toSorted()).toEqual(calls.toSorted())
  for (const call of calls) {
    told.length = 0
    const given = [{ call }, 7, 'age']
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- passed on as they are
    const tell = both[call] as (...given: unknown[]) => void
    tell(...given)
    const passedOn = given.slice(0, call === 'removed' ? 3 : 2)
    expect(told).toEqual([
      ['a', call, ...passedOn],
      ['b', call, ...passedOn],
    ])
  }
})
