import type { Mutant } from './mutant.ts'

const groups = 'src/model/queues/groups.ts'

/** Bugs in FIFO queues. */
export const fifoMutants: readonly Mutant[] = [
  {
    name: 'messages of a group are received while others of it are in flight',
    rule: 'E-S15',
    file: groups,
    find: 'this.#inFlight[group] === 0 && this.#heads[group] !== none',
    replace: 'this.#heads[group] !== none',
  },
  {
    name: 'a message that comes back stands behind its group',
    rule: 'E-S15',
    file: groups,
    find: 'while (after !== none && Math.abs(numbers[after]!) < number) {',
    replace: 'while (after !== none) {',
  },
  {
    name: 'groups are looked for among one message more',
    rule: 'E-S16',
    file: groups,
    find: 'this.#scanned < mostScanned',
    replace: 'this.#scanned <= mostScanned',
  },
]
