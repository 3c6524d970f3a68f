import type { Mutant } from './mutant.ts'

const concurrency = 'src/model/queues/concurrency.ts'
const mapping = 'src/model/queues/mapping.ts'
const mappings = 'src/model/queues/mappings.ts'
const queue = 'src/model/queues/queue.ts'
const returns = 'src/model/queues/returns.ts'

/** Bugs in queues, and in how Lambda reads them. */
export const queueMutants: readonly Mutant[] = [
  {
    name: 'a message is received once more than it may be',
    rule: 'E-S10',
    file: queue,
    find: 'visible.receives >= maxReceives',
    replace: 'visible.receives > maxReceives',
  },
  {
    name: 'a message is hidden from when it comes back, not from when it was received',
    rule: 'E-S10',
    file: returns,
    find: 'visibility.end(back.receivedAt)',
    replace: 'visibility.end(now)',
  },
  {
    name: 'a message that was received before is never too old',
    rule: 'E-S13',
    file: queue,
    find: 'if (visible.sentAt + retention <= now)',
    replace: 'if (visible.receives === 0 && visible.sentAt + retention <= now)',
  },
  {
    name: 'batches at once become two more at a time',
    rule: 'E-S2',
    file: concurrency,
    find: 'this.#limitTo(this.limit + 1, now)',
    replace: 'this.#limitTo(this.limit + 2, now)',
  },
  {
    name: 'there is one batch more than the maximum',
    rule: 'E-S9',
    file: concurrency,
    find: 'return this.inUse >= this.limit',
    replace: 'return this.inUse > this.limit',
  },
  {
    name: 'a calm span brings back what throttles took',
    rule: 'E-S3',
    file: concurrency,
    find: 'const lowest = Math.min(this.limit, floor)',
    replace: 'const lowest = floor',
  },
  {
    name: 'errors slow Lambda down though the function says what failed',
    rule: 'E-S8',
    file: concurrency,
    find: 'if (!this.#plan.reportsFailures) this.#cut',
    replace: 'this.#cut',
  },
  {
    name: 'the window begins with its first message',
    rule: 'E3',
    file: mappings,
    find: 'const left = Math.max(0, mapping.openedAt + window - this.#kernel.now)',
    replace: 'const left = window',
  },
  {
    name: 'a window that passed empty is not longer',
    rule: 'E-S4',
    file: mappings,
    find: 'Math.max(window, assumed.lowTrafficWait)',
    replace: 'window',
  },
  {
    name: 'all of a batch is deleted, whatever the function says',
    rule: 'E-S8',
    file: mapping,
    find: 'return isUnlucky || (this.queue.poison?.has(number) ?? false)',
    replace: 'return false',
  },
  {
    name: 'a throttled batch is let go at once',
    rule: 'E-S6',
    file: mappings,
    find: 'if (neverRan(answer)) return this.#hold(batch)',
    replace: "if (answer === 'notReady') return this.#hold(batch)",
  },
  {
    name: 'waits after throttles do not grow',
    rule: 'E-S7',
    file: mappings,
    find: 'Math.min(longestWait, 2 * batch.lastWait)',
    replace: 'batch.lastWait',
  },
]
