import { amountText, countText, shareText } from '../../math/units/numberText.ts'
import type { FunctionMeasures } from '../../metrics/measures.ts'
import type { Spill } from '../../model/decision.ts'
import { busiestFunctions } from '../busiestFunctions.ts'
import type { SectionOf } from '../section.ts'

/** How provisioned concurrency was used, where there is any; and what sent requests past it. */
export const provisioned: SectionOf = ({ functions }) => ({
  head: ['Provisioned', 'Invocations', 'spilled', 'all busy', 'rate', 'not ready', 'used', 'GB-s'],
  rows: busiestFunctions(functions)
    .shown.filter(([, { provisionedGbSeconds }]) => provisionedGbSeconds > 0)
    .map(([name, of]) => ({
      name,
      cells: [
        countText(of.ProvisionedConcurrencyInvocations),
        countText(of.ProvisionedConcurrencySpilloverInvocations),
        ...spills(of.spillsByCause),
        shareText(of.ProvisionedConcurrencyUtilization?.mean ?? null),
        amountText(of.provisionedGbSeconds),
      ],
    })),
  left: [],
})

const causes: readonly Spill[] = ['allBusy', 'rate', 'notReady']

function spills(byCause: FunctionMeasures['spillsByCause']): string[] {
  return causes.map(cause => countText(byCause[cause]?.count ?? 0))
}
