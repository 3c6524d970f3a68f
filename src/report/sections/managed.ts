import { amountText, countText } from '../../math/units/numberText.ts'
import { busiestFunctions } from '../busiestFunctions.ts'
import type { SectionOf } from '../section.ts'

/** What functions on Managed Instances are paid for, and what ran there. */
export const managed: SectionOf = ({ functions }) => ({
  head: [
    'Managed Instances',
    'instance hours',
    'environments mean',
    'max',
    'requests at once mean',
  ],
  rows: busiestFunctions(functions)
    .shown.filter(([, { managedInstanceHours }]) => managedInstanceHours !== null)
    .map(([name, of]) => ({
      name,
      cells: [
        amountText(of.managedInstanceHours),
        amountText(of.environments.mean),
        countText(of.environments.max),
        amountText(of.ConcurrentExecutions.mean),
      ],
    })),
  left: [],
})
