import type { Kernel } from '../../engine/kernel.ts'
import type { Observer } from '../observer.ts'
import type { ChangePlan } from '../plan/changePlan.ts'
import type { Moment } from './change.ts'
import type { Changing } from './changing.ts'
import { momentsOf } from './momentsOf.ts'

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
      // Beyond all time it does not happen.
      if (moment.at > Number.MAX_SAFE_INTEGER) continue
      kernel.schedule(moment.at, happens, { plan, moment })
    }
  }
}
