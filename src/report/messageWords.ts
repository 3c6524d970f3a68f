import { spanText } from '../math/units/numberText.ts'
import type { OneMessageRecord } from '../metrics/messageRecord.ts'
import type { LetGoCause } from '../model/queueObserver.ts'
import { timesText } from './timesText.ts'

const causes: Readonly<Record<LetGoCause, string>> = {
  failed: 'its batch failed (E-S5)',
  reported: 'the function reported that it failed (E-S8)',
  throttled: 'its batch was throttled until its visibility timeout had passed (E-S6)',
  repeated: 'the queue has it once more (E4)',
}

/** What happened to a message, as a line of its story. */
export function messageWords(record: OneMessageRecord): string {
  switch (record.event) {
    case 'messageSent':
      return record.isDelayed ? 'sent, and hidden, as the queue has a delay' : 'sent'
    case 'messageVisible':
      return record.wasDelayed ? 'its delay is over' : 'visible again, as nobody had deleted it'
    case 'messageReceived':
      return record.receives === 1 ? 'received' : `received again, time ${record.receives}`
    case 'messageLetGo': {
      const hidden = record.until - record.at
      const until = hidden === 0 ? '' : `; it is hidden for another ${spanText(hidden)}`
      return `let go: ${causes[record.cause]}${until}`
    }
    case 'messageDeleted':
      return 'deleted, as the function had done it (E-S5)'
    case 'messageRepeated':
      return 'done by the function, and not deleted all the same (E4)'
    case 'messageFilteredOut':
      return 'deleted, as no filter lets it through (E6)'
    case 'messageDeadLettered':
      return `dead-lettered, as it had been received ${timesText(record.receives)} (E-S10)`
    case 'messageExpired':
      return 'expired, as the queue keeps no message so long'
    default:
      return record satisfies never
  }
}
