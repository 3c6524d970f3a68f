import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { randomRuns } from './randomRuns.ts'
import { randomStream } from './randomStream.ts'
import { StreamLedger } from './streamLedger.ts'

/** The greatest of the whole numbers that a text has for a key, before and after a change. */
function most(yaml: string, key: string, fallback: number): number {
  const found = [...yaml.matchAll(new RegExp(`${key}(?:, to)?: (\\d+)`, 'g'))]
  return Math.max(fallback, ...found.map(([, number]) => Number(number)))
}

function ledgerOf(yaml: string): StreamLedger {
  const batch = yaml.includes('BatchSize') ? most(yaml, 'BatchSize', 1) : 100
  return new StreamLedger(most(yaml, 'ParallelizationFactor', 1), batch)
}

test('random streams lose no record, end each in one way, and keep the order of each key', () => {
  fc.assert(
    fc.property(randomStream, yaml => {
      const ledger = ledgerOf(yaml)
      const { streams, sources } = simulate(yaml, { observer: ledger.observer })
      const { arrivals = 0, outcomes } = sources['clicks'] ?? {}
      const counts: number[] = Object.values(outcomes ?? {})
      expect(ledger.complaints).toEqual([])
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(arrivals)
      const { DroppedEventCount = 0, OnFailureDestinationDeliveredEventCount = 0 } =
        streams['clicks'] ?? {}
      expect(streams['clicks']).toMatchObject({
        checkpointed: ledger.endedAs('done'),
        expired: ledger.endedAs('expired'),
        FilteredOutEventCount: ledger.endedAs('filtered'),
      })
      expect(streams['clicks']?.PolledEventCount).toBeLessThanOrEqual(arrivals)
      expect(DroppedEventCount + OnFailureDestinationDeliveredEventCount).toBe(
        ledger.endedAs('retriesExhausted', 'tooOld'),
      )
    }),
    randomRuns({ seed: 7, numRuns: 300 }),
  )
})

test('the same stream and seed give the same result, told or not', () => {
  fc.assert(
    fc.property(randomStream, yaml => {
      const told = simulate(yaml, { observer: ledgerOf(yaml).observer })
      expect(simulate(yaml)).toEqual(told)
    }),
    randomRuns({ seed: 8, numRuns: 20 }),
  )
})
