import { z } from 'zod'
import { versionConfiguration } from '../model/functionConfiguration.ts'
import type { InitEffect } from '../model/initEffect.ts'
import { initEffects } from '../model/initEffects.ts'
import { runtimes } from '../model/runtimes.ts'
import { workShape } from './workShape.ts'
import { writtenDistribution, writtenOr, writtenShare, writtenSize } from './written.ts'

/** What a function does and how it is set, which each version may have different. */
export const versionShape = {
  ...versionConfiguration,
  baseImage: z
    .enum(runtimes)
    .optional()
    .describe("The runtime in AWS's base image that an Image is built on; its Init was measured"),
  init: writtenDistribution()
    .optional()
    .describe('Time of Init; as measured for the runtime where none is given'),
  restore: writtenDistribution()
    .optional()
    .describe('Time in which SnapStart restores a snapshot; as observed where none is given'),
  initErrors: writtenShare()
    .optional()
    .describe('Chance that Init crashes at its end; 0 where none is given'),
  initEffects: z
    .strictObject(effectsShape())
    .optional()
    .describe('What makes Init longer than that of an empty function'),
  duration: writtenDistribution()
    .optional()
    .describe('Time of the handler, whatever the memory size'),
  work: workShape
    .optional()
    .describe('Instead of duration: what the handler does, one after the other'),
  errors: writtenShare()
    .optional()
    .describe('Chance that the handler returns an error; 0 where none is given'),
  crashes: writtenShare()
    .optional()
    .describe(
      'Chance that the handler crashes at its end, which resets the environment; 0 where none is given',
    ),
  firstInvoke: writtenOr('preset', 'a time such as 5ms, or a distribution', writtenDistribution())
    .optional()
    .describe(
      'What the first call of an environment takes longer; preset: as measured for the runtime',
    ),
  extensions: z
    .strictObject({
      kind: z.enum(['internal', 'external']).describe('Decides how long Shutdown may take'),
      init: writtenDistribution().optional().describe('Time that they add to Init'),
      after: writtenDistribution()
        .optional()
        .describe('Time after the handler during which they keep the environment busy'),
      shutdown: writtenDistribution().optional().describe('Time of Shutdown after a reset'),
    })
    .optional()
    .describe('Lambda extensions'),
}

/** One key for each effect that was measured; a new effect is a new key. */
function effectsShape() {
  return Object.fromEntries(
    Object.entries<InitEffect>(initEffects).map(([name, effect]) => [name, effectValue(effect)]),
  )
}

function effectValue({ kind, summary }: InitEffect) {
  if (kind === 'flag') return z.literal(true).optional().describe(summary)
  if (kind === 'count') return z.int().min(0).optional().describe(summary)
  return writtenSize().optional().describe(summary)
}

export type VersionSettings = z.output<z.ZodObject<typeof versionShape>>
