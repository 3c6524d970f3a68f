import { amountText, countText, timeText } from '../../math/units/numberText.ts'
import { busiestFunctions } from '../busiestFunctions.ts'
import type { SectionOf } from '../section.ts'

/** How long the functions took, and what they took up. */
export const capacity: SectionOf = ({ functions }) => ({
  head: [
    'Duration',
    'p50',
    'p99',
    'Init p50',
    'GB-s billed',
    'concurrency mean',
    'max',
    'environments max',
  ],
  rows: busiestFunctions(functions).shown.map(([name, of]) => ({
    name,
    cells: [
      timeText(of.Duration.p50),
      timeText(of.Duration.p99),
      timeText(of.InitDuration.p50),
      amountText(of.gbSeconds),
      amountText(of.ConcurrentExecutions.mean),
      countText(of.ConcurrentExecutions.max),
      countText(of.environments.max),
    ],
  })),
  left: [],
})
