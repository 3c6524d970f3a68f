import { countText } from '../../math/units/numberText.ts'
import { busiestFunctions, functionsLeft } from '../busiestFunctions.ts'
import { rateText } from '../rateText.ts'
import type { SectionOf } from '../section.ts'

/** What became of the requests of each function. */
export const functions: SectionOf = result => {
  const { shown, left } = busiestFunctions(result.functions)
  return {
    head: ['Functions', 'Invocations', 'cold', 'Throttles', 'throttled', 'Errors'],
    rows: shown.map(([name, of]) => ({
      name,
      cells: [
        countText(of.Invocations),
        rateText(of.coldStartRate),
        countText(of.Throttles),
        rateText(of.throttleRate),
        countText(of.Errors),
      ],
    })),
    left: functionsLeft(left),
  }
}
