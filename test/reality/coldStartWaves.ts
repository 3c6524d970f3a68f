import { run } from '../../src/run/run.ts'
import { shipped } from '../scenarios/shipped.ts'

/** A load test of AWS's, as a scenario, and what AWS read from its logs. */
interface LoadTest {
  readonly scenario: string
  readonly shownAs: string
  readonly cold: number
  /** Median of a cold start as the logs have it, in seconds. */
  readonly median: number
}

/** https://github.com/aws-samples/serverless-java-frameworks-samples, springboot, read 2026-11. */
export const loadTests: readonly LoadTest[] = [
  { scenario: 'aws-java-coldstart-wave', shownAs: 'Spring Boot', cold: 2303, median: 5.312 },
  {
    scenario: 'aws-java-coldstart-wave-snapstart',
    shownAs: 'with SnapStart',
    cold: 778,
    median: 1.048,
  },
]

/** Settings by their paths, as `--set` takes them. */
type Sets = Readonly<Record<string, string>>

/** What a load test would have been with something else taken for it. */
export interface Assuming {
  readonly name: string
  readonly sets: (test: LoadTest) => Sets
}

export const asShipped: Assuming = { name: 'as shipped', sets: () => ({}) }

const functions = ['put', 'get', 'delete', 'list']

const apart = functions.map(
  name =>
    `${name}: { Type: Sdk, FunctionName: ${name}, arrivals: { regular: ${name === 'list' ? 20 : 80}/s } }`,
)

/** One thing changed in each. */
export const others: readonly Assuming[] = [
  {
    name: 'no time that logs do not show',
    sets: () => ({ 'assumptions.placementTime.constant': '0s' }),
  },
  {
    name: 'functions called side by side, each at its rate',
    sets: () => ({ sources: `{ ${apart.join(', ')} }` }),
  },
  { name: 'a quota of 1,000', sets: () => ({ 'account.ConcurrentExecutions': '1000' }) },
  {
    name: 'users that come at random times',
    sets: () => ({ 'sources.artillery.arrivals': '{ poisson: 100/s }' }),
  },
  {
    name: 'all cold starts alike',
    sets: ({ scenario, median }) => {
      const law = scenario.endsWith('snapstart') ? 'restore' : 'init'
      const value = `{ constant: ${Math.round(median * 1000) - 8}ms }`
      return Object.fromEntries(functions.map(name => [`functions.${name}.${law}`, value]))
    },
  },
  {
    name: 'the environment used longest ago goes first',
    sets: () => ({ 'assumptions.reuse': 'leastRecentlyUsed' }),
  },
]

export const waveSeeds: readonly string[] = Array.from({ length: 10 }, (_, i) => String(42 + i))

/** Cold starts of all four functions with each seed. */
export function coldStarts(test: LoadTest, { sets }: Assuming): number[] {
  return waveSeeds.map(seed => {
    const scenario = shipped(test.scenario, { ...sets(test), seed })
    const measures = Object.values(run(scenario, { verdict: false }).functions)
    return measures.reduce((sum, each) => sum + each.coldStarts, 0)
  })
}
