import { adaptive } from './retryModes/adaptive.ts'
import { legacy } from './retryModes/legacy.ts'
import { none } from './retryModes/none.ts'
import { standard2026 } from './retryModes/standard2026.ts'
import { standardJs } from './retryModes/standardJs.ts'
import { standardOld } from './retryModes/standardOld.ts'

/** Every way to try again that has a name, in the order of the reference page. */
export const retryModes = {
  none,
  standard2026,
  standardOld,
  standardJs,
  legacy,
  adaptive,
} as const

export type RetryModeName = keyof typeof retryModes
