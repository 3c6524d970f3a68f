import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { streamOf } from './streamTable.ts'

test('KF-8: what is older than the topic keeps records is gone when it would be read', () => {
  const { streams } = simulate(
    streamOf('topic: { backlog: 10, backlogAge: 10h, retention: 4h30m }', undefined, 'MSK'),
  )
  expect(streams['clicks']).toMatchObject({ backlog: 10, expired: 6, CommittedEventCount: 4 })
})

test('KF-8: a topic keeps records for 7 days where nothing is said', () => {
  const { streams } = simulate(streamOf('topic: { backlog: 8, backlogAge: 8d }', undefined, 'MSK'))
  expect(streams['clicks']).toMatchObject({ expired: 2, CommittedEventCount: 6 })
})

test('KF-9: the offset lag is what is written and not done', () => {
  const { streams } = simulate(
    streamOf(
      'topic: { partitions: 2, keys: { sequence: [1, 2, 2] }, backlog: 6 }, arrivals: { at: [1m] }',
      undefined,
      'MSK',
    ),
  )
  expect(streams['clicks']).toMatchObject({
    MaxOffsetLag: 4,
    SumOffsetLag: 6,
    CommittedEventCount: 7,
  })
})
