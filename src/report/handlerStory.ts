import { countText, spanText } from '../math/units/numberText.ts'
import type { LogRecord } from '../metrics/logRecord.ts'
import type { UseEnding } from '../model/resources/use.ts'
import { outcomeWords } from './outcomeWords.ts'

const endings: Readonly<Record<UseEnding, string>> = {
  done: 'it is done with',
  failed: 'it failed to use',
  refused: 'it was refused by',
  gaveUp: 'it gave up',
}

/** Tells what invocations do while they run: what they use, and whom they call, and how long they wait. */
export class HandlerStory {
  /** Since when, by environment and resource, and by the request that was made. */
  readonly #since = new Map<string, number>()

  tell(record: LogRecord): string[] {
    if ('resource' in record) return this.#used(record)
    if (record.event === 'requested') {
      this.#since.set(record.request, record.at)
      return [`its code calls ${record.request}`]
    }
    if (record.event !== 'ended') return []
    const { request, outcome, attempts } = record
    const took = spanText(record.at - (this.#since.get(request) ?? record.at))
    const made = attempts === 1 ? '' : ` after ${countText(attempts)} attempts`
    return [`${request} ${outcomeWords[outcome]}${made}; its code waited ${took} for it`]
  }

  #used(record: Extract<LogRecord, { resource: string }>): string[] {
    const { at, resource } = record
    const place = `${record.by} ${resource}`
    const took = at - (this.#since.get(place) ?? at)
    this.#since.set(place, at)
    if (record.event === 'resourceLeft') {
      const after = took === 0 ? '' : ` after ${spanText(took)}`
      return [`${endings[record.ending]} ${resource}${after}`]
    }
    if (record.event === 'resourceAsked') return []
    return [
      `its code has ${resource} ${took === 0 ? 'at once' : `after it waited ${spanText(took)}`}`,
    ]
  }
}
