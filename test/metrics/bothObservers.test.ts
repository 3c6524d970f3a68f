import { expect, test } from 'vitest'
import { bothObservers } from '../../src/metrics/bothObservers.ts'
import { deafObserver } from '../../src/model/deafObserver.ts'
import type { Observer } from '../../src/model/observer.ts'

// It hears all that there is to hear, so that none of the names is missing here.
const { clients: around, ...own } = deafObserver
const calls = [...Object.keys(own), ...Object.keys(around).map(name => `clients.${name}`)]

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
  ])
}

test.each(calls)('both observers are told %s, the first one first', call => {
  const told: unknown[] = []
  const both = bothObservers(noting('a', told), noting('b', told))
  const [name = '', holder] = call.split('.').toReversed()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- passed on as they are
  const tell = (holder === undefined ? both : both.clients) as unknown as Told
  const given = [{ call }, 7, 'more']
  tell[name]?.(...given)
  const withThree = ['removed', 'serversChanged', 'changed']
  const ofClients = ['clients.answered', 'clients.resourceLeft']
  const takes = [...withThree, ...ofClients].includes(call) ? 3 : 2
  const passedOn = given.slice(0, takes)
  expect(told).toEqual([
    ['a', call, ...passedOn],
    ['b', call, ...passedOn],
  ])
})
