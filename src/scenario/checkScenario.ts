import type { Path } from '../math/reading/reading.ts'
import { awsRefusals } from './awsRefusals.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { checkTurns } from './checkTurns.ts'
import { crossChecks } from './crossChecks.ts'
import { forbiddenKeys } from './forbiddenKeys.ts'
import { issueInWords } from './issueInWords.ts'
import { readTraces } from './readTraces.ts'
import { repaired } from './repaired.ts'
import { type Scenario, type ScenarioSettings, scenarioSettings } from './scenario.ts'

/** A checked scenario, or all that is wrong with the value that was given for one. */
export type Checking =
  | { readonly ok: true; readonly value: Scenario }
  | { readonly ok: false; readonly problems: readonly CheckedProblem[] }

/** Checks plain values against the language of scenarios; `resource` gives the text of a file. */
export function checkScenario(given: unknown, resource: (name: string) => string): Checking {
  const forbidden = forbiddenKeys(given)
  if (forbidden.length > 0) return { ok: false, problems: forbidden }
  const parsed = scenarioSettings.safeParse(given)
  const problems = (parsed.error?.issues ?? []).flatMap(issue => issueInWords(issue, given))
  const settings = parsed.data ?? settingsWithout(given, problems)
  const traces: Record<string, string> = {}
  if (settings !== undefined) {
    const others = [...crossChecks(settings), ...refusals(settings)]
    others.push(...readTraces(settings, resource, traces))
    const isOwn = ({ path, follows = path }: CheckedProblem) =>
      !problems.some(each => touch(each.path, follows))
    problems.push(...others.filter(isOwn))
  }
  if (problems.length > 0 || settings === undefined) return { ok: false, problems }
  const turned = checkTurns(given, settings, each => {
    const checking = checkScenario(each, resource)
    return checking.ok ? [] : checking.problems
  })
  if (turned.length > 0) return { ok: false, problems: turned }
  const seed = String(settings.seed)
  const duration = String(settings.duration)
  const warmup = String(settings.warmup)
  return { ok: true, value: { ...settings, seed, duration, warmup, traces } }
}

/** What is left of a value without what is wrong; undefined where that is not a scenario. */
function settingsWithout(
  given: unknown,
  problems: readonly CheckedProblem[],
): ScenarioSettings | undefined {
  const rest = problems.reduce<unknown>((left, { path }) => repaired(left, path), given)
  return scenarioSettings.safeParse(rest).data
}

/** Whether one of two paths leads through the other's end. */
function touch(a: Path, b: Path): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  return shorter.every((step, i) => step === longer[i])
}

function refusals(settings: ScenarioSettings): CheckedProblem[] {
  return awsRefusals.flatMap(refusal =>
    refusal.find(settings).map(({ path, message, aws }) => {
      const words = aws === undefined ? '' : `; AWS: "${aws}"`
      return { path, message: `${message} (${refusal.rule})${words}` }
    }),
  )
}
