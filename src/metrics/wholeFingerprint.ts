import type { Fingerprint } from './fingerprint.ts'
import type { SourceMeter } from './sourceMeter.ts'

const unfinished = 255

/** With what is unfinished: how much of it there is, and how long it has been there. */
export function wholeFingerprint(
  fingerprint: Fingerprint,
  salts: Int32Array,
  sources: readonly SourceMeter[],
): string {
  const whole = fingerprint.copy()
  for (const [index, { counts, stays }] of sources.entries()) {
    const { arrivals, started, inFlight } = counts
    const salt = salts[index]!
    if (arrivals > 0) whole.note(salt, arrivals, Number(stays), started, unfinished, inFlight)
  }
  return whole.toString()
}
