import { z } from 'zod'
import { asyncConfiguration } from '../model/asyncConfiguration.ts'
import {
  functionConfiguration,
  managedConfiguration,
  provisionedConfiguration,
  scheduledCapacity,
} from '../model/functionConfiguration.ts'
import { accountShape } from './accountShape.ts'
import { assumptionsShape } from './assumptionsShape.ts'
import { changesShape } from './changesShape.ts'
import { resourceShape } from './resourceShape.ts'
import { sourceShape } from './sourceShape.ts'
import { versionShape } from './versionShape.ts'
import { warmerShape } from './warmerShape.ts'
import { writtenDuration, writtenOr, writtenSeed, writtenTime, writtenVersion } from './written.ts'

/** AWS's rule for names of functions, and ours for names of sources, warmers and resources. */
const name = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'the name must be 1 to 64 letters, digits, - and _')
const versionName = z.string().regex(/^[1-9]\d{0,8}$/, 'the version must be a whole number from 1')
const aliasName = z
  .string()
  .regex(
    /^(?!\d+$)[\w-]{1,128}$/,
    'the alias must be 1 to 128 letters, digits, - and _, not all digits',
  )

/** More are a mistake, or an attack. */
const most = 10_000

/** Things by their names, one at least. */
function named<T extends z.ZodType>(thing: T) {
  return z
    .record(name, thing)
    .check(context => {
      const count = Object.keys(context.value).length
      if (count >= 1 && count <= most) return
      const message = `must have 1 to ${most} names: found ${count}`
      context.issues.push({ code: 'custom', input: context.value, message })
    })
    .meta({ minProperties: 1, maxProperties: most })
}

const { ScalableTarget, ...otherProvisioned } = provisionedConfiguration

/** Here a scheduled action has a time of the run, where AWS has a cron expression. */
const scheduledAction = z.strictObject({
  at: writtenDuration().describe('When, from the start of the run'),
  ScalableTargetAction: scheduledCapacity,
})

const provisionedShape = {
  ...otherProvisioned,
  ScalableTarget: ScalableTarget.unwrap()
    .extend({
      ScheduledActions: z.array(scheduledAction).optional().describe('Scheduled scaling'),
    })
    .optional()
    .describe('Bounds between which Application Auto Scaling keeps provisioned concurrency'),
}

const alias = z.strictObject({
  FunctionVersion: writtenVersion().describe('The version that the alias leads to'),
  RoutingConfig: z
    .strictObject({
      AdditionalVersionWeights: z
        .record(versionName, z.number().min(0).max(1))
        .describe('Another version and its share of the requests'),
    })
    .optional()
    .describe('A second version that takes a share of the requests'),
  ...provisionedShape,
})

const lambdaFunction = z.strictObject({
  ...versionShape,
  ...functionConfiguration,
  ...managedConfiguration,
  ...asyncConfiguration,
  ...provisionedShape,
  versions: z
    .record(versionName, z.strictObject(versionShape))
    .optional()
    .describe(
      "Published versions by number; each has the function's settings but for those given here",
    ),
  aliases: z.record(aliasName, alias).optional().describe('Names that lead to versions'),
})

/** The language of scenarios: every key, what it takes and what it means. */
export const scenarioSettings = z.strictObject({
  name: z.string().min(1).max(200).describe('What reports call the scenario'),
  question: z.string().max(2_000).optional().describe('The question that the run should answer'),
  description: z.string().max(20_000).optional().describe('Whatever else a reader should know'),
  seed: writtenSeed()
    .default('42')
    .describe('Chooses the random numbers: the same seed gives the same result'),
  duration: writtenDuration(0).describe('Simulated time'),
  warmup: writtenOr('auto', 'a time such as 5m', writtenDuration())
    .default('0s')
    .describe('Time at the beginning that statistics leave out, or auto to have it found'),
  start: writtenTime().optional().describe('Time of the day at which it begins; for traces'),
  account: accountShape,
  functions: named(lambdaFunction).describe('The functions by name'),
  resources: z
    .record(name, resourceShape)
    .optional()
    .describe('What functions use and what has limits of its own, by name'),
  sources: named(sourceShape).describe('Who calls the functions, by name'),
  changes: changesShape.optional().describe('What somebody does while it runs'),
  warmers: z
    .record(name, warmerShape)
    .optional()
    .describe('Who calls functions only to keep them warm, by name'),
  assumptions: z
    .strictObject(assumptionsShape)
    .prefault({})
    .describe('What is taken where AWS publishes nothing; reports print all of it'),
})

/** Everything that a scenario's own text sets, as it is written, complete with defaults. */
export type ScenarioSettings = z.output<typeof scenarioSettings>
export type FunctionSettings = z.output<typeof lambdaFunction>
export type AliasSettings = z.output<typeof alias>

/** A checked scenario: plain values that JSON can keep, the traces it replays included. */
export interface Scenario extends Omit<ScenarioSettings, 'seed' | 'duration' | 'warmup'> {
  readonly seed: string
  /** With its unit, like the warmup where that is not `auto`. */
  readonly duration: string
  readonly warmup: string
  /** The text of each file that a source replays, by its name. */
  readonly traces: Readonly<Record<string, string>>
}
