import type { Mutant } from './mutant.ts'

const executions = 'src/model/stateMachines/executions.ts'

/** Bugs in state machines. */
export const machineMutants: readonly Mutant[] = [
  {
    name: 'the first wait of a retrier has grown already',
    rule: 'SF2',
    file: 'src/model/stateMachines/retrierWait.ts',
    find: 'grown(retrier, before)',
    replace: 'grown(retrier, before + 1)',
  },
  {
    name: 'no catcher catches',
    rule: 'SF3',
    file: executions,
    find: 'return catcher === undefined ? this.#break(branch, error) : moveTo(branch, catcher.next)',
    replace: 'return this.#break(branch, error)',
  },
  {
    name: 'one item more than MaxConcurrency goes through a Map at once',
    rule: 'SF5',
    file: executions,
    find: 'Math.max(0, items - state.most)',
    replace: 'Math.max(0, items - state.most - 1)',
  },
]
