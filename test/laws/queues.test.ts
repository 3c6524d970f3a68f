import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { GroupOrder } from './groupOrder.ts'
import { QueueLedger } from './queueLedger.ts'
import { randomQueue } from './randomQueue.ts'
import { randomRuns } from './randomRuns.ts'

test('random queues lose no message, count none twice, and end each in one way', () => {
  fc.assert(
    fc.property(randomQueue, yaml => {
      const ledger = new QueueLedger(/MaximumConcurrency: (\d+)/.exec(yaml)?.[1])
      const { queues, sources } = simulate(yaml, { observer: ledger.observer })
      const of = queues['orders']
      const { arrivals = 0, outcomes } = sources['orders'] ?? {}
      const counts: number[] = Object.values(outcomes ?? {})
      expect(ledger.complaints).toEqual([])
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(arrivals)
      expect(of).toMatchObject({
        NumberOfMessagesSent: arrivals,
        NumberOfMessagesDeleted: ledger.ended('deleted') + ledger.ended('filteredOut'),
        DeletedEventCount: ledger.ended('deleted'),
        FilteredOutEventCount: ledger.ended('filteredOut'),
        deadLettered: ledger.ended('deadLettered'),
        expired: ledger.ended('expired'),
      })
    }),
    randomRuns({ seed: 7, numRuns: 300 }),
  )
})

test('random FIFO queues hand over of each group the first that are not done, and nothing else', () => {
  fc.assert(
    fc.property(randomQueue.filter(isFifo), yaml => {
      const groups = /sequence: \[([\d,]+)\]/.exec(yaml)?.[1] ?? ''
      const order = new GroupOrder(groups.split(',').map(Number))
      simulate(yaml, { observer: order.observer })
      expect(order.complaints).toEqual([])
    }),
    randomRuns({ seed: 9, numRuns: 100 }),
  )
})

function isFifo(yaml: string): boolean {
  return yaml.includes('FifoQueue')
}

test('the same queue and seed give the same result, told or not', () => {
  fc.assert(
    fc.property(randomQueue, yaml => {
      const told = simulate(yaml, { observer: new QueueLedger(undefined).observer })
      expect(simulate(yaml)).toEqual(told)
    }),
    randomRuns({ seed: 8, numRuns: 20 }),
  )
})
