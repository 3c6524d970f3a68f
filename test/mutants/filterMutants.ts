import type { Mutant } from './mutant.ts'

/** Bugs in filters. */
export const filterMutants: readonly Mutant[] = [
  {
    name: 'anything-but lets through what it names',
    rule: 'E6',
    file: 'src/model/filters/operators/anythingBut.ts',
    find: '!tests.some(test => test(value))',
    replace: 'tests.some(test => test(value))',
  },
  {
    name: 'a number above a bound may be the bound',
    rule: 'E6',
    file: 'src/model/filters/operators/numeric.ts',
    find: "['>', (value, bound) => value > bound]",
    replace: "['>', (value, bound) => value >= bound]",
  },
  {
    name: 'what is filtered out counts as done',
    rule: 'E6',
    file: 'src/metrics/queueView.ts',
    find: 'completed: deleted,',
    replace: "completed: deleted + meter.lostAs('filteredOut'),",
  },
]
