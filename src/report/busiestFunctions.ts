import { countText } from '../math/units/numberText.ts'
import type { FunctionMeasures, Measures } from '../metrics/measures.ts'
import { type Busiest, busiest } from './busiest.ts'

const most = 10

/** The functions that a report shows: where there are many, the most throttled and most used. */
export function busiestFunctions(functions: Measures['functions']): Busiest<FunctionMeasures> {
  return busiest(
    functions,
    most,
    ({ Throttles }) => Throttles,
    ({ Invocations }) => Invocations,
  )
}

/** What is to be said of the functions that are left out. */
export function functionsLeft(left: readonly FunctionMeasures[]): string[] {
  if (left.length === 0) return []
  const total = (of: (measures: FunctionMeasures) => number) =>
    countText(left.reduce((sum, measures) => sum + of(measures), 0))
  const many = left.length === 1 ? '1 more function' : `${countText(left.length)} more functions`
  const invocations = total(({ Invocations }) => Invocations)
  return [
    `and ${many}: ${invocations} Invocations, ${total(({ Throttles }) => Throttles)} Throttles`,
  ]
}
