import { expect, test } from 'vitest'
import { EventQueue } from '../../src/engine/eventQueue.ts'

/** The next event of a queue that is not empty, as the kernel takes it. */
function take(queue: EventQueue): { readonly time: number; readonly id: unknown } {
  const time = queue.firstTimeUpTo(Infinity)
  const id = queue.open()
  queue.close()
  return { time, id }
}

// A wheel for 128 events that are 1 apart has 512 buckets of width 1: distances around 512 lie in its
// last bucket, or are the first beyond it.
test.each([[[511, 512, 513, 514]], [[513]], [[512, 1]], [[1024, 513, 2]]])(
  'events that are %j ahead come in the order of time, then of arrival',
  distances => {
    const queue = new EventQueue()
    const waiting: { time: number; id: number }[] = []
    let id = 0
    const add = (time: number) => {
      waiting.push({ time, id })
      queue.add(time, 0, id)
      id++
    }
    for (let time = 0; time < 128; time++) add(time)
    for (let step = 0; step < 5_000; step++) {
      const first = waiting.reduce((least, each) => (each.time < least.time ? each : least))
      waiting.splice(waiting.indexOf(first), 1)
      expect(take(queue)).toEqual(first)
      add(first.time + (distances[step % distances.length] ?? 0))
    }
  },
)
