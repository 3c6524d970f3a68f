import type { Path } from '../math/reading/reading.ts'
import type { ScenarioSettings } from './scenario.ts'
import type { VersionSettings } from './versionShape.ts'

/** A function that a handler calls, as it is written: by whom, and where. */
interface WorkReference {
  readonly caller: string
  readonly reference: string
  /** The step that calls, as it is written. */
  readonly step: unknown
  readonly path: Path
}

/** Every place where a handler calls a function. */
export function workReferences({
  functions,
}: Pick<ScenarioSettings, 'functions'>): readonly WorkReference[] {
  return Object.entries(functions).flatMap(([caller, settings]) =>
    worksOf(settings, ['functions', caller]).flatMap(({ work, path }) =>
      work.flatMap(({ invoke }, i): WorkReference[] => {
        if (invoke === undefined) return []
        const here = [...path, i, 'invoke']
        return typeof invoke === 'string'
          ? [{ caller, step: invoke, reference: invoke, path: here }]
          : [
              {
                caller,
                step: invoke,
                reference: invoke.FunctionName,
                path: [...here, 'FunctionName'],
              },
            ]
      }),
    ),
  )
}

type Work = NonNullable<VersionSettings['work']>

/** The work of a function and of its versions, where each stands. */
export function worksOf(
  { work, versions = {} }: ScenarioSettings['functions'][string],
  path: Path,
): readonly { readonly work: Work; readonly path: Path }[] {
  const own = work === undefined ? [] : [{ work, path: [...path, 'work'] }]
  const others = Object.entries(versions).flatMap(([name, version]) =>
    version.work === undefined
      ? []
      : [{ work: version.work, path: [...path, 'versions', name, 'work'] }],
  )
  return [...own, ...others]
}
