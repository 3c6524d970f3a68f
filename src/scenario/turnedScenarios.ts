import { assert } from '../math/assert.ts'
import type { LawsSince } from '../model/plan/functionPlan.ts'
import { deployedFunctions } from './deployedFunctions.ts'
import { turnKnob } from './knob.ts'
import { lawsSince } from './lawsSince.ts'
import { type Scenario, scenarioSettings } from './scenario.ts'
import { turnsOf } from './turns.ts'

/** A scenario just before and just after somebody changes a setting of it. */
export interface Turned {
  readonly before: Scenario
  readonly after: Scenario
  /** What streams are named after that are new with it. */
  readonly since: string
  /** Of each version, by `function:version`, where its laws are from after the change. */
  readonly laws: ReadonlyMap<string, LawsSince>
}

const known = new WeakMap<Scenario, ReadonlyMap<number, Turned>>()

/** For each change that sets something, by its place: the scenario before it and after it. */
export function turnedScenarios(scenario: Scenario): ReadonlyMap<number, Turned> {
  const all = known.get(scenario) ?? turned(scenario)
  known.set(scenario, all)
  return all
}

function turned(scenario: Scenario): ReadonlyMap<number, Turned> {
  const { traces } = scenario
  const all = new Map<number, Turned>()
  let before = scenario
  let laws: ReadonlyMap<string, LawsSince> = new Map()
  for (const { place, knob } of turnsOf(scenario.changes)) {
    const { traces: _, ...settings } = before
    const reading = turnKnob(settings, knob)
    assert(reading.ok, 'a checked scenario has knobs that can be turned')
    const { seed, duration, warmup } = before
    const after = { ...scenarioSettings.parse(reading.value), seed, duration, warmup, traces }
    const since = `change${place + 1}`
    laws = lawsAfter(before, after, since, laws)
    all.set(place, { before, after, since, laws })
    before = after
  }
  return all
}

function lawsAfter(
  before: Scenario,
  after: Scenario,
  since: string,
  laws: ReadonlyMap<string, LawsSince>,
): ReadonlyMap<string, LawsSince> {
  const was = deployedFunctions(before)
  return new Map(
    deployedFunctions(after).flatMap(({ name, versions }) =>
      [...versions].map(([version, settings]) => {
        const own = was.find(each => each.name === name)?.versions.get(version) ?? settings
        const key = `${name}:${version}`
        return [key, lawsSince(own, settings, since, laws.get(key))] as const
      }),
    ),
  )
}
