import type { Records } from '../model/lanes/records.ts'
import type { SeenLane, StreamObserver } from '../model/streamObserver.ts'
import type { StreamRecord } from './streamRecord.ts'

/** Tells what happens to the records of streams as plain records, one for each of them that comes or goes. */
export function streamLog(sink: (record: StreamRecord) => void): StreamObserver {
  const ended = (lane: SeenLane, from: Records, count: number, how: Ending, at: number) => {
    for (const record of namesOf(lane, from, count)) {
      sink({ at, event: 'recordEnded', record, shard: lane.shard, how })
    }
  }
  return {
    written({ inbox, name, place, shard }, isBacklog, at) {
      const { records } = inbox
      const record = `${name}#${records.number(records.length - 1)}`
      sink({ at, event: 'recordWritten', record, shard, lane: place, isBacklog })
    },
    refused({ name: stream }, shard, at) {
      sink({ at, event: 'recordRefused', stream, shard })
    },
    oversized({ name: stream }, isBacklog, at) {
      sink({ at, event: 'recordOversized', stream, isBacklog })
    },
    scaled({ name: stream }, pollers, at) {
      sink({ at, event: 'pollersScaled', stream, pollers })
    },
    polled() {},
    filteredOut: (lane, from, count, at) => ended(lane, from, count, 'filtered', at),
    taken() {},
    invoked(lane, at) {
      const { attempt, batch, shard, size } = lane
      const records = namesOf(lane, batch, size)
      sink({ at, event: 'recordsInvoked', call: labelOf(lane), attempt, shard, records })
    },
    answered(lane, answer, at) {
      const { attempt } = lane
      sink({ at, event: 'recordsAnswered', call: labelOf(lane), attempt, answer })
    },
    waits(lane, wait, at) {
      sink({ at, event: 'recordsWait', call: labelOf(lane), until: at + wait })
    },
    failed(lane, from, at) {
      const { attempt, batch, size } = lane
      const records = namesOf(lane, batch, size).slice(from)
      sink({ at, event: 'recordsFailed', call: labelOf(lane), attempt, records })
    },
    checkpointed: (lane, count, at) => ended(lane, lane.batch, count, 'done', at),
    discarded: (lane, from, count, why, at) => ended(lane, from, count, why, at),
    expired: (lane, from, count, at) => ended(lane, from, count, 'expired', at),
    caughtUp({ name: stream }, at) {
      sink({ at, event: 'streamCaughtUp', stream })
    },
  }
}

type Ending = Extract<StreamRecord, { readonly event: 'recordEnded' }>['how']

/** The names of the first so many. */
function namesOf({ name }: SeenLane, records: Records, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}#${records.number(index)}`)
}

/** A call of the function is a request of its stream. */
function labelOf({ name, number }: SeenLane): string {
  return `${name}#${number}`
}
