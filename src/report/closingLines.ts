import type { RunResult } from '../run/runResult.ts'
import { paragraph } from './paragraph.ts'
import { windowText } from './rateText.ts'
import { seldomSeen } from './seldomSeen.ts'
import { visibleText } from './visibleText.ts'

/** What the numbers rest on, and what gives them again. */
export function closingLines(result: RunResult, width: number): string[] {
  const { assumptions, scenario, seed, window, fingerprint, lambdasim, modelVersion } = result
  const assumed = assumptions
    .map(({ name, value, isDefault, rule }) => `${isDefault ? '' : '*'}${name} ${value} (${rule})`)
    .join('; ')
  const mark = assumptions.every(({ isDefault }) => isDefault) ? '' : ' (* set by the scenario)'
  return [
    ...seldomSeen(result),
    ...(assumed === '' ? [] : [`Assumed${mark}: ${assumed}.`]),
    `Seed ${JSON.stringify(seed)}, statistics from ${windowText(window)}, fingerprint ${fingerprint}, ` +
      `lambdasim ${lambdasim} with model ${modelVersion}, scenario ${scenario.hash}`,
  ].flatMap(text => paragraph(visibleText(text), width))
}
