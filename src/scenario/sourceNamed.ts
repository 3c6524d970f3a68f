import type { ScenarioSettings } from './scenario.ts'

/** The source that a name or an ARN means, by its last part; undefined where it is none of the scenario. */
export function sourceNamed(
  sources: ScenarioSettings['sources'],
  written: string | undefined,
): string | undefined {
  const name = written?.slice(written.lastIndexOf(':') + 1)
  return name !== undefined && Object.hasOwn(sources, name) ? name : undefined
}
