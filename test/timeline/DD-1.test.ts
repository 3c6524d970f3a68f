import { expect, test } from 'vitest'
import { problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

const ofStream = (settings: string, duration = '1m') =>
  streamOf(settings, undefined, 'DocumentDB', duration)

test('DD-1, DD-2: events are handed on in order, one batch at a time, each until it succeeds or is too old', () => {
  const settings =
    'BatchSize: 2, poison: [3], changeStream: { retention: 5s, backlog: 5 }, arrivals: { at: [4s] }'
  expect(streamTable(ofStream(settings))).toBe(
    lines(`
      0s     invoked    1-2
      200ms  done       1-2
      200ms  invoked    3-4
      400ms  failed     3-4
      1.4s   invoked    3-4
      1.6s   failed     3-4
      3.6s   invoked    3-4
      3.8s   failed     3-4
      5s     expired    3-4
      5s     expired    5
      5s     caught up
      5s     invoked    6
      5.2s   done       6
    `),
  )
})

test('DD-3: an event that is too large is dropped, and all others go on', () => {
  const settings = 'changeStream: { oversized: 20% }, arrivals: { regular: 10/s }'
  const { sources, streams } = simulate(ofStream(settings))
  const {
    OversizedRecordCount = 0,
    checkpointed = 0,
    IncomingRecords = 0,
  } = streams['clicks'] ?? {}
  expect(OversizedRecordCount).toBeGreaterThan(80)
  expect(OversizedRecordCount).toBeLessThan(160)
  expect(sources['clicks']?.outcomes.dropped).toBe(OversizedRecordCount)
  expect(IncomingRecords - (OversizedRecordCount ?? 0) - checkpointed).toBeLessThan(10)
})

test('DD-3: while nobody reads, nothing is dropped', () => {
  const settings = 'Enabled: false, changeStream: { oversized: 100% }, arrivals: { regular: 10/s }'
  expect(simulate(ofStream(settings)).streams['clicks']).toMatchObject({
    OversizedRecordCount: 0,
    waiting: 600,
  })
})

test('DD-4: events are kept for 3 hours, and for 7 days at most', () => {
  const { streams } = simulate(ofStream('changeStream: { backlog: 8, backlogAge: 4h }'))
  expect(streams['clicks']).toMatchObject({ expired: 3, checkpointed: 5 })
  expect(problemsOf(ofStream('changeStream: { retention: 8d }, arrivals: { at: [1s] }'))).toEqual([
    'sources.clicks.changeStream.retention: must be at most 7d (DD-4): found 8d',
  ])
})

test('K10, K11: reading begins where StartingPosition says, and events have an age', () => {
  const settings = 'StartingPosition: LATEST, changeStream: { backlog: 8, backlogAge: 1h }'
  const { streams } = simulate(ofStream(`${settings}, arrivals: { at: [1s] }`))
  expect(streams['clicks']).toMatchObject({ backlog: 0, IteratorAge: { count: 1, max: 500 } })
})
