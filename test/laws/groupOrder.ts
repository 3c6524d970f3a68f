import { deafObserver } from '../../src/model/deafObserver.ts'
import type { Observer } from '../../src/model/observer.ts'
import type { Messages } from '../../src/model/queues/messages.ts'

/**
 * Holds a FIFO queue to its order: whatever is handed to the function of a group are the first of it that
 * have not come to an end. So no group is in two batches, and none is handled out of turn.
 */
export class GroupOrder {
  readonly complaints: string[] = []
  readonly #groups: readonly number[]
  readonly #ended = new Set<number>()

  /** The groups of messages, one after the other, from the first again. */
  constructor(groups: readonly number[]) {
    this.#groups = groups
  }

  readonly observer: Observer = {
    ...deafObserver,
    queues: {
      ...deafObserver.queues,
      invoked: ({ messages }) => this.#look(numbersOf(messages)),
      deleted: ({ messages }) => void this.#ended.add(messages.number),
      lost: ({ visible }) => void this.#ended.add(visible.number),
    },
  }

  #look(batch: readonly number[]): void {
    for (const group of new Set(batch.map(number => this.#groupOf(number)))) {
      const numbers = batch.filter(number => this.#groupOf(number) === group)
      const due = this.#first(group, numbers.length)
      if (String(due) !== String(numbers)) {
        this.complaints.push(
          `${numbers.join()} of group ${group} are handled, and ${due.join()} are due`,
        )
      }
    }
  }

  #groupOf(number: number): number | undefined {
    return this.#groups[(number - 1) % this.#groups.length]
  }

  #first(group: number | undefined, count: number): number[] {
    const due: number[] = []
    for (let number = 1; due.length < count; number++) {
      if (this.#groupOf(number) === group && !this.#ended.has(number)) due.push(number)
    }
    return due
  }
}

function numbersOf(messages: Messages): number[] {
  return Array.from({ length: messages.length }, () => {
    const { chain, group, number, receives, sentAt, since } = messages
    messages.push(sentAt, number, receives, since, chain, group)
    messages.drop()
    return number
  })
}
