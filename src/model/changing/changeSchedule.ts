import type { Kernel } from '../../engine/kernel.ts'
import { changes } from '../changes.ts'
import type { Observer } from '../observer.ts'
import type { ChangeKind, ChangePlan, ChangePlanOf } from '../plan/changePlan.ts'
import type { Moment } from './change.ts'
import type { Changing } from './changing.ts'

interface Due {
  readonly plan: ChangePlan
  readonly moment: Moment
}

/**
 * Lets all changes happen at their times. They are scheduled before anything else, so that at one
 * microsecond they come first: whoever asks, finishes or arrives then finds them done.
 */
export function scheduleChanges(
  kernel: Kernel,
  observer: Observer,
  world: Changing,
  plans: readonly ChangePlan[],
): void {
  const happens = kernel.on<Due>('change', 'frees', ({ plan, moment }) => {
    observer.changed(plan, moment.phase, kernel.now)
    moment.happen(world)
  })
  for (const plan of plans) {
    for (const moment of momentsOf(plan)) {
      kernel.schedule(moment.at, happens, { plan, moment })
    }
  }
}

function momentsOf<Kind extends ChangeKind>(plan: ChangePlanOf<Kind>): readonly Moment[] {
  return changes[plan.do].moments(plan)
}
