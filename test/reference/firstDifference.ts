import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { MessageRecord } from './messageRecord.ts'

export type Told = LogRecord | MessageRecord

/** The first place at which two logs differ, side by side with what came before; '' if none. */
export function firstDifference(modelLog: readonly Told[], twinLog: readonly Told[]): string {
  const [model, twin] = [canonical(modelLog), canonical(twinLog)]
  const length = Math.max(model.length, twin.length)
  for (let place = 0; place < length; place++) {
    if (inWords(model[place]) === inWords(twin[place])) continue
    const before = twin
      .slice(Math.max(0, place - 5), place)
      .map(record => `  both ${inWords(record)}`)
    const both = [`  model ${inWords(model[place])}`, `  twin  ${inWords(twin[place])}`]
    return [`record ${place} differs:`, ...before, ...both].join('\n')
  }
  return ''
}

/** The keys in one order, whatever order they were written in. */
function inWords(record: Told | undefined): string {
  if (record === undefined) return '(the log ends)'
  return JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

const asking = new Set(['batch', 'decided', 'requested', 'attempted', 'resourceAsked'])

/** What frees comes in no promised order within a microsecond, as long as nothing asks in between. */
function canonical(log: readonly Told[]): Told[] {
  let asked = 0
  const keyed = log.map(record => {
    if (asking.has(record.event)) asked++
    return { record, asked, words: inWords(record) }
  })
  return keyed
    .toSorted(
      (a, b) => a.record.at - b.record.at || a.asked - b.asked || (a.words < b.words ? -1 : 1),
    )
    .map(({ record }) => record)
}
