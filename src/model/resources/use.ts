import type { Due } from '../../engine/deadlines.ts'
import type { Resource } from './resource.ts'

/** How a use of a resource ends, and how it may fail to begin. */
export type UseEnding = 'done' | 'failed' | 'refused' | 'gaveUp'

/** Told when a use of its own has ended. */
export interface UseOwner {
  /** The environment that it runs on. */
  readonly label: string
  used(use: Use, ending: UseEnding): void
}

/**
 * One use of a resource by one invocation. The objects are used again: whoever is handed one reads it at
 * once and keeps no reference.
 */
export class Use implements Due {
  resource!: Resource
  owner!: UseOwner
  askedAt = 0
  grantedAt = 0
  /** How long it holds a unit, once it has one. */
  time = 0
  /** Whether it had a unit, even if it has none any more. */
  hasUnit = false
  hasEnded = false
  /** Whether it waits. */
  isOpen = true
  deadline = 0
  order = 0
  /** Who still has it: its owner or an event, the queue, the deadlines. */
  holders = 0
}
