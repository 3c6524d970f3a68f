import type { RunResult } from '../../src/run/runResult.ts'
import { launchDay } from './launchDay.ts'

/** The day with every name and text of somebody else's replaced by this one. */
export function dayNamed(name: string, day: RunResult = launchDay): RunResult {
  const { scenario, findings, functions, sources, timeSeries, assumptions, resources } = day
  const renamed = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(all).map(([, value], i) => [i === 0 ? name : 'other', value]))
  return {
    ...day,
    scenario: { ...scenario, name, question: name },
    seed: name,
    verdict: `1.9% of 1,258,602 requests throttled. Binding limit: scaling rate of ${name}.`,
    findings: {
      ...findings,
      binding: findings.binding && { ...findings.binding, functionName: name },
    },
    functions: renamed(functions),
    sources: renamed(sources),
    resources: renamed(resources),
    timeSeries: {
      ...timeSeries,
      functions: renamed(timeSeries.functions),
      sources: renamed(timeSeries.sources),
    },
    assumptions: assumptions.map(each => ({ ...each, value: name, reason: name })),
  }
}
