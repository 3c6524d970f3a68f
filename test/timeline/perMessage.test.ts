import { describe, expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { queueOf } from './queueTable.ts'
import { table } from './table.ts'

describe('what the handler takes longer for each message', () => {
  const settings = 'perMessage: { constant: 100ms }, queue: { backlog: 5 }'

  test('is slowed down with it', () => {
    const yaml = queueOf(settings, undefined, '25s')
    const fault = 'changes: [{ do: fault, FunctionName: work, from: 0s, until: 4s, slow: 3 }]'
    const finished = [yaml, `${yaml}\n    ${fault}`].map(each => table(eventsOf(each), 'finished'))
    expect(finished).toEqual([
      '1.5s  orders#1  completed  work:$LATEST#1  1500 ms, billed 1500',
      '4.5s  orders#1  completed  work:$LATEST#1  4500 ms, billed 4500',
    ])
  })

  test('comes before steps in which others may hold the handler up', () => {
    const yaml = `
      name: Steps
      duration: 15s
      functions:
        work: { Timeout: 20, init: 0, work: [{ wait: 1s }, { send: done }, { use: { resource: db, for: 1s } }] }
      resources: { db: { connections: 1 } }
      sources:
        orders: { Type: SQS, FunctionName: work, ${settings} }
        done: { Type: SQS }
    `
    expect(table(eventsOf(yaml), 'started', 'handedOn', 'resourceAsked', 'finished')).toBe(
      lines(`
        0s    orders#1        starts     work:$LATEST#1
        1.5s  work            send       done            1
        1.5s  work:$LATEST#1  asks for   db
        2.5s  orders#1        completed  work:$LATEST#1  2500 ms, billed 2500
      `),
    )
  })
})
