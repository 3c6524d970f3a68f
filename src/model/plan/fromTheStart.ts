import type { LawsSince } from './functionPlan.ts'

/** No change has set a law of the version. */
export const fromTheStart: LawsSince = {
  steps: [],
  init: '',
  restore: '',
  firstInvoke: '',
  after: '',
  shutdown: '',
}
