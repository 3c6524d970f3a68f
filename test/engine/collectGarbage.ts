import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose_gc')
const gc: () => void = runInNewContext('gc')

/** Collects all garbage now, so that a test can see what is still held. */
export function collectGarbage(): void {
  gc()
}
