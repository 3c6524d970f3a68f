import { expect, test } from 'vitest'
import { bothObservers } from '../../src/metrics/bothObservers.ts'
import { deafObserver } from '../../src/model/deafObserver.ts'
import type { Observer } from '../../src/model/observer.ts'

// It hears all that there is to hear, so that none of the names is missing here.
const { clients: around, queues, streams, ...own } = deafObserver
const calls = [
  ...Object.keys(own),
  ...Object.keys(around).map(name => `clients.${name}`),
  ...Object.keys(queues).map(name => `queues.${name}`),
  ...Object.keys(streams).map(name => `streams.${name}`),
]

/** How many things are told at once, where that is not a thing and its time. */
const takesMore: Readonly<Record<string, number>> = {
  removed: 3,
  serversChanged: 3,
  changed: 3,
  'clients.answered': 3,
  'clients.resourceLeft': 3,
  'queues.sent': 4,
  'queues.shown': 4,
  'queues.received': 3,
  'queues.letGo': 3,
  'queues.lost': 3,
  'streams.written': 3,
  'streams.refused': 3,
  'streams.oversized': 3,
  'streams.scaled': 3,
  'streams.polled': 3,
  'streams.answered': 3,
  'streams.waits': 3,
  'streams.failed': 3,
  'streams.checkpointed': 3,
  'streams.discarded': 5,
  'streams.expired': 4,
}

type Told = Readonly<Record<string, (...given: unknown[]) => void>>

/** An observer that notes what it is told. */
function noting(name: string, told: unknown[]): Observer {
  const noted = (names: readonly string[], path: string) =>
    names.map(call => [
      call,
      (...given: unknown[]) => void told.push([name, `${path}${call}`, ...given]),
    ])
  return Object.fromEntries([
    ...noted(Object.keys(own), ''),
    ['clients', Object.fromEntries(noted(Object.keys(around), 'clients.'))],
    ['queues', Object.fromEntries(noted(Object.keys(queues), 'queues.'))],
    ['streams', Object.fromEntries(noted(Object.keys(streams), 'streams.'))],
  ])
}

test.each(calls)('both observers are told %s, the first one first', call => {
  const told: unknown[] = []
  const both = bothObservers(noting('a', told), noting('b', told))
  const [name = '', holder] = call.split('.').toReversed()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- passed on as they are
  const tell = (holder === undefined ? both : Object(both)[holder]) as unknown as Told
  const given = [{ call }, 7, 'more', 8, 9]
  tell[name]?.(...given)
  const takes = takesMore[call] ?? 2
  const passedOn = given.slice(0, takes)
  expect(told).toEqual([
    ['a', call, ...passedOn],
    ['b', call, ...passedOn],
  ])
})
