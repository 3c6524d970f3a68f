import type { EventKind, Kernel } from '../../engine/kernel.ts'
import type { PollerScaling, ScalingKinds } from './pollerScaling.ts'
import type { Pollers } from './pollers.ts'

/** What happens to event pollers at a moment of its own. */
export interface PollerKinds extends ScalingKinds {
  /** They can take on what waits for them. */
  readonly serves: EventKind<Pollers>
}

export function pollerKinds(kernel: Kernel): PollerKinds {
  return {
    serves: kernel.on<Pollers>('pollersServe', 'asks', pollers => pollers.serve()),
    evaluates: kernel.on<PollerScaling>('lagEvaluated', 'asks', scaling => scaling.evaluate()),
    changes: kernel.on<PollerScaling>('pollersChanged', 'asks', scaling => scaling.change()),
  }
}
