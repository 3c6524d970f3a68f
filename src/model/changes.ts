import { deploy } from './changes/deploy.ts'
import { fault } from './changes/fault.ts'
import { set } from './changes/set.ts'
import { shift } from './changes/shift.ts'
import type { Change } from './changing/change.ts'
import type { ChangeKind } from './plan/changePlan.ts'

/** Everything that somebody may do while it runs. */
export const changes: { readonly [Kind in ChangeKind]: Change<Kind> } = {
  deploy,
  fault,
  shift,
  set,
}
