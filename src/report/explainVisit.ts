import { countText, spanText } from '../math/units/numberText.ts'
import type { LogRecord } from '../metrics/logRecord.ts'
import { outcomeWords } from './outcomeWords.ts'
import { table } from './table.ts'
import { visibleText } from './visibleText.ts'

const endings = { succeeded: 'succeeded', failed: 'failed', timedOut: 'timed out' } as const

/** What somebody who came did, or an execution, call by call; undefined where the log has no visit of this name. */
export function explainVisit(records: readonly LogRecord[], label: string): string | undefined {
  const calledAt = new Map<string, number>()
  let beganAt: number | undefined
  let hasEnded = false
  const rows = records.flatMap(record => {
    const line = (text: string) => [[spanText(record.at), visibleText(text)]]
    if (record.event === 'visitBegan') {
      beganAt = record.at
      return line('came')
    }
    if (record.event === 'executionBegan') {
      beganAt = record.at
      return line('started')
    }
    if (record.event === 'stateEntered') return line(`came to ${record.state}`)
    if (record.event === 'requested') {
      calledAt.set(record.request, record.at)
      return line(`called ${record.request}`)
    }
    if (record.event === 'ended') {
      const { request, outcome, attempts } = record
      const made = `${countText(attempts)} ${attempts === 1 ? 'attempt' : 'attempts'}`
      const took = spanText(record.at - (calledAt.get(request) ?? record.at))
      return line(`${request} ${outcomeWords[outcome]} after ${made}, ${took} after it was called`)
    }
    if (record.event === 'executionEnded') {
      hasEnded = true
      const took = spanText(record.at - (beganAt ?? record.at))
      return line(`${endings[record.ending]}, ${took} after it started`)
    }
    if (record.event !== 'visitEnded') return []
    hasEnded = true
    const why = record.isBroken ? 'without the rest, as a call had failed' : 'having done all'
    return line(`left ${why}, ${spanText(record.at - (beganAt ?? record.at))} after it began`)
  })
  if (beganAt === undefined) return undefined
  const still = hasEnded ? [] : [['', 'When the run ended, it was still going on.']]
  return [`Visit ${visibleText(label)}`, ...table([...rows, ...still], ['right', 'left']), ''].join(
    '\n',
  )
}
