import { printDuration } from '../../src/math/units/duration.ts'
import { deafObserver } from '../../src/model/deafObserver.ts'
import type { SeenBatch } from '../../src/model/queueObserver.ts'
import { simulate } from '../support/simulate.ts'

/**
 * What happens to the messages of all queues as a table, one line for each thing that happens: when,
 * what, and the messages by their numbers, or how many.
 */
export function queueTable(yaml: string): string {
  const rows: [time: string, what: string, which: string][] = []
  const note = (now: number, what: string, which: string) => {
    const last = rows.at(-1)
    const time = printDuration(now)
    const isMore = what === 'deleted' && last?.[0] === time && last[1] === what
    if (isMore) last[2] += ` ${which}`
    else rows.push([time, what, which])
  }
  const { queues: deaf } = deafObserver
  simulate(yaml, {
    observer: {
      ...deafObserver,
      queues: {
        ...deaf,
        shown: (_, count, wasDelayed, now) =>
          note(now, wasDelayed ? 'shown' : 'visible again', String(count)),
        received: (_, count, now) => note(now, 'received', String(count)),
        invoked: (batch, now) => note(now, 'invoked', numbersOf(batch)),
        invokeFailed: (batch, now) => note(now, 'failed', numbersOf(batch)),
        deleted: ({ messages }, now) => note(now, 'deleted', String(messages.number)),
        duplicated: ({ messages }, now) => note(now, 'duplicated', String(messages.number)),
        letGo: ({ messages }, _, now) => note(now, 'let go', String(messages.length)),
        lost: ({ visible }, loss, now) => note(now, loss, String(visible.number)),
      },
    },
  })
  const widths = [0, 1].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A queue `orders` and its function `work`, which takes 1 s where nothing else is said. */
export function queueOf(
  settings: string,
  work = 'duration: { constant: 1s }',
  duration = '1h',
): string {
  return `
    name: A queue
    duration: ${duration}
    functions:
      work: { Timeout: 20, init: 0, ${work} }
    sources:
      orders: { Type: SQS, FunctionName: work, ${settings} }
  `
}

function numbersOf({ messages }: SeenBatch): string {
  const { length } = messages
  const numbers = Array.from({ length }, () => {
    const { chain, group, number, receives, sentAt, since } = messages
    messages.push(sentAt, number, receives, since, chain, group)
    messages.drop()
    return number
  })
  return numbers.join(' ')
}
