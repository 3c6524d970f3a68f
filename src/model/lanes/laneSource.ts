import type { SeenStream } from '../streamObserver.ts'
import type { Lane } from './lane.ts'

/** What records are written to, and read from lane by lane. */
export interface LaneSource extends SeenStream {
  /** So many records are written now. */
  put(count: number): void
  /** Lambda reads it from now on, from where it was, or does not (E8). */
  enable(isEnabled: boolean): void
  /** Whether a lane may begin with a batch of so many records now; if not, it is woken when it may. */
  admits(lane: Lane, count: number): boolean
  /** A lane has done with a batch. */
  freed(lane: Lane): void
  /** A lane was behind, and nothing is left in its inbox. */
  caughtUp(lane: Lane): void
  /** Nothing is lost and nothing is there twice. */
  check(): void
}
