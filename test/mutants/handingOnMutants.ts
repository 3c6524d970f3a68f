import type { Mutant } from './mutant.ts'

/** Bugs in what is handed on: dead letters, chains of invocations, destinations. */
export const handingOnMutants: readonly Mutant[] = [
  {
    name: 'a dead letter is as old as its time in the dead-letter queue',
    rule: 'E-S14',
    file: 'src/model/queues/queue.ts',
    find: 'const since = this.#groups === undefined ? sentAt : now',
    replace: 'const since = now',
  },
  {
    name: 'a loop is stopped after 17 invocations',
    rule: 'AS-7',
    file: 'src/model/chains.ts',
    find: 'this.#chains.count(chain, this.#place) >= limit',
    replace: 'this.#chains.count(chain, this.#place) > limit',
  },
  {
    name: 'what failed is handed on as what succeeded',
    rule: 'AS-9',
    file: 'src/model/clients/requests.ts',
    find: 'for (const each of isDone ? client.successes : client.failures)',
    replace: 'for (const each of client.successes)',
  },
]
