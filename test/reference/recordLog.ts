import { deafObserver } from '../../src/model/deafObserver.ts'
import type { SeenLane, StreamObserver } from '../../src/model/streamObserver.ts'
import type { MessageRecord, RowEnd } from './messageRecord.ts'

/** Tells what the model says of records of streams, as plain records. */
export function recordLog(sink: (record: MessageRecord) => void): StreamObserver {
  const end = (
    at: number,
    event: RowEnd,
    source: string,
    from: SeenLane['batch'],
    count: number,
  ) => {
    for (let place = 0; place < count; place++) {
      sink({ at, event, source, number: from.number(place) })
    }
  }
  return {
    ...deafObserver.streams,
    refused({ name }, shard, at) {
      sink({ at, event: 'refused', source: name, shard })
    },
    invoked({ name, batch, size }, at) {
      const messages = Array.from({ length: size }, (_, place) => String(batch.number(place)))
      sink({ at, event: 'batch', source: name, messages })
    },
    checkpointed({ name, batch }, count, at) {
      end(at, 'done', name, batch, count)
    },
    discarded({ name }, from, count, why, at) {
      end(at, why, name, from, count)
    },
    expired({ name }, from, count, at) {
      end(at, 'expired', name, from, count)
    },
  }
}
