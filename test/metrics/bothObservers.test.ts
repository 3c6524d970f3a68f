import { expect, test } from 'vitest'
import { bothObservers } from '../../src/metrics/bothObservers.ts'
import { deafObserver } from '../../src/model/deafObserver.ts'
import type { Observer } from '../../src/model/observer.ts'

// It hears all that there is to hear, so that none of the names is missing here.
const { clients, queues, streams, ...own } = deafObserver
const { executions, ...around } = clients
const calls = [
  ...Object.keys(own),
  ...Object.keys(around).map(name => `clients.${name}`),
  ...Object.keys(executions).map(name => `clients.executions.${name}`),
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
  'clients.executions.entered': 3,
  'clients.executions.opened': 3,
  'clients.executions.ended': 3,
  'queues.added': 1,
  'queues.sent': 4,
  'queues.shown': 5,
  'queues.received': 4,
  'queues.held': 3,
  'queues.letGo': 3,
  'clients.handedOn': 3,
  'queues.lost': 3,
  'streams.written': 3,
  'streams.refused': 3,
  'streams.oversized': 3,
  'streams.scaled': 3,
  'streams.polled': 3,
  'streams.filteredOut': 4,
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
    [
      'clients',
      Object.fromEntries([
        ...noted(Object.keys(around), 'clients.'),
        ['executions', Object.fromEntries(noted(Object.keys(executions), 'clients.executions.'))],
      ]),
    ],
    ['queues', Object.fromEntries(noted(Object.keys(queues), 'queues.'))],
    ['streams', Object.fromEntries(noted(Object.keys(streams), 'streams.'))],
  ])
}

test.each(calls)('both observers are told %s, the first one first', call => {
  const told: unknown[] = []
  const both = bothObservers(noting('a', told), noting('b', told))
  const path = call.split('.')
  const holder = path.slice(0, -1).reduce<unknown>((part, name) => Object(part)[name], both)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- passed on as they are
  const tell = holder as Told
  const given = [{ call }, 7, 'more', 8, { messages: 9 }]
  tell[path.at(-1) ?? '']?.(...given)
  const takes = takesMore[call] ?? 2
  const passedOn = given.slice(0, takes)
  expect(told).toEqual([
    ['a', call, ...passedOn],
    ['b', call, ...passedOn],
  ])
})
