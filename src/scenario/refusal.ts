import type { Path } from '../math/reading/reading.ts'
import type { ScenarioSettings } from './scenario.ts'

/** A configuration that AWS does not accept. */
export interface Refusal {
  /** The rule of the model that says so. */
  readonly rule: string
  /** Each place where it applies, in our words: the rule in the affirmative, then what was found. */
  find(settings: ScenarioSettings): readonly Refused[]
}

interface Refused {
  readonly path: Path
  readonly message: string
  /** What AWS answers there, where its words are known. */
  readonly aws?: string
}

/** Gives a refusal its type where it is written. */
export function defineRefusal(refusal: Refusal): Refusal {
  return refusal
}
