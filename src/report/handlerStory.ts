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
    switch (record.event) {
      case 'resourceAsked':
        this.#since.set(placeOf(record), record.at)
        return []
      case 'resourceGranted': {
        const waited = record.at - (this.#since.get(placeOf(record)) ?? record.at)
        const after = waited === 0 ? 'at once' : `after it waited ${spanText(waited)}`
        this.#since.set(placeOf(record), record.at)
        return [`its code has ${record.resource} ${after}`]
      }
      case 'resourceLeft': {
        const took = record.at - (this.#since.get(placeOf(record)) ?? record.at)
        const after = took === 0 ? '' : ` after ${spanText(took)}`
        return [`${endings[record.ending]} ${record.resource}${after}`]
      }
      case 'requested':
        this.#since.set(record.request, record.at)
        return [`its code calls ${record.request}`]
      case 'ended': {
        const { request, outcome, attempts } = record
        const took = spanText(record.at - (this.#since.get(request) ?? record.at))
        const made = attempts === 1 ? '' : ` after ${countText(attempts)} attempts`
        return [`${request} ${outcomeWords[outcome]}${made}; its code waited ${took} for it`]
      }
      default:
        return []
    }
  }
}

const placeOf = ({ by, resource }: { readonly by: string; readonly resource: string }) =>
  `${by} ${resource}`
