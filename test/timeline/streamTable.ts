import { printDuration } from '../../src/math/units/duration.ts'
import { deafObserver } from '../../src/model/deafObserver.ts'
import type { Records } from '../../src/model/lanes/records.ts'
import type { SeenLane } from '../../src/model/streamObserver.ts'
import { simulate } from '../support/simulate.ts'

/**
 * What happens to the records of all streams as a table, one line for each thing that happens: when, what,
 * and the records by their numbers, or how many.
 */
export function streamTable(yaml: string): string {
  const rows: [time: string, what: string, which: string][] = []
  const note = (now: number, what: string, which: string) =>
    rows.push([printDuration(now), what, which])
  const { streams: deaf } = deafObserver
  simulate(yaml, {
    observer: {
      ...deafObserver,
      streams: {
        ...deaf,
        refused: (_, shard, now) => note(now, 'refused', `by shard ${shard}`),
        oversized: (_, __, now) => note(now, 'oversized', ''),
        scaled: (_, pollers, now) => note(now, 'pollers', `${pollers}`),
        filteredOut: (_, from, count, now) => note(now, 'filtered', numbersOf(from, count)),
        invoked: (lane, now) => note(now, 'invoked', partOf(lane)),
        answered: (_, answer, now) => answer === 'throttled' && note(now, 'throttled', ''),
        failed: ({ batch, size }, from, now) => note(now, 'failed', numbersOf(batch, size, from)),
        checkpointed: ({ batch }, count, now) => note(now, 'done', numbersOf(batch, count)),
        discarded: (_, from, count, why, now) => note(now, why, numbersOf(from, count)),
        expired: (_, from, count, now) => note(now, 'expired', numbersOf(from, count)),
        caughtUp: (_, now) => note(now, 'caught up', ''),
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

/** A stream `clicks` and its function `work`, which takes 200 ms where nothing else is said. */
export function streamOf(
  settings: string,
  work = 'duration: { constant: 200ms }',
  type = 'Kinesis',
  duration = '10m',
): string {
  return `
    name: A stream
    duration: ${duration}
    functions:
      work: { Timeout: 20, init: 0, ${work} }
    sources:
      clicks: { Type: ${type}, FunctionName: work, ${settings} }
  `
}

function partOf({ batch, isFinal, size }: SeenLane): string {
  return isFinal ? 'end of window' : numbersOf(batch, size)
}

/** Of the records from one place to another: 1-3 5. */
function numbersOf(records: Records, to: number, from = 0): string {
  const numbers = Array.from({ length: to - from }, (_, i) => records.number(from + i))
  const first = numbers.filter((each, i) => numbers[i - 1] !== each - 1)
  const last = numbers.filter((each, i) => numbers[i + 1] !== each + 1)
  return first.map((each, i) => (each === last[i] ? `${each}` : `${each}-${last[i]}`)).join(' ')
}
