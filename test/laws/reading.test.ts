import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotas } from '../../src/model/quotas.ts'
import { simulate } from '../support/simulate.ts'
import { randomReading } from './randomReading.ts'
import { randomRuns } from './randomRuns.ts'
import { StreamLedger } from './streamLedger.ts'

function ledgerOf(yaml: string): StreamLedger {
  const isActiveMq = yaml.includes('Type: MQ') && !yaml.includes('RABBITMQ')
  const [, batch = '100'] = /BatchSize: (\d+)/.exec(yaml) ?? []
  const atOnce = isActiveMq ? quotas.activeMqBatches.value : 1
  return new StreamLedger(atOnce, Number(batch), { keepsOrder: !isActiveMq })
}

test('random topics, brokers and change streams lose nothing, end each message in one way, and keep the order that is promised', () => {
  fc.assert(
    fc.property(randomReading, yaml => {
      const ledger = ledgerOf(yaml)
      const { functions, sources, streams } = simulate(yaml, { observer: ledger.observer })
      const { arrivals = 0, outcomes } = sources['clicks'] ?? {}
      const counts: number[] = Object.values(outcomes ?? {})
      expect(ledger.complaints).toEqual([])
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(arrivals)
      const { pollers, ShardCount = 0, ParallelizationFactor = 0 } = streams['clicks'] ?? {}
      expect(streams['clicks']).toMatchObject({
        checkpointed: ledger.endedAs('done'),
        expired: ledger.endedAs('expired'),
        FilteredOutEventCount: ledger.endedAs('filtered'),
      })
      const ofPollers = pollers ? pollers.max * quotas.pollerBatches.value : Infinity
      expect(functions['work']?.ConcurrentExecutions.max).toBeLessThanOrEqual(
        Math.min(ShardCount * ParallelizationFactor, ofPollers),
      )
      expect(pollers?.max ?? 0).toBeLessThanOrEqual(ShardCount)
    }),
    randomRuns({ seed: 9, numRuns: 200 }),
  )
})

test('the same source and seed give the same result, told or not', () => {
  fc.assert(
    fc.property(randomReading, yaml => {
      const told = simulate(yaml, { observer: ledgerOf(yaml).observer })
      expect(simulate(yaml)).toEqual(told)
    }),
    randomRuns({ seed: 10, numRuns: 20 }),
  )
})
