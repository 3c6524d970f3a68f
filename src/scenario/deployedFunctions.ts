import { type Alias, type Deployment, deploymentOf } from './deployment.ts'
import type { FunctionSettings, ScenarioSettings } from './scenario.ts'

/** A function, and what of it can be called. */
export interface DeployedFunction extends Deployment {
  readonly name: string
  readonly settings: FunctionSettings
  readonly path: readonly ['functions', string]
}

/** Every function of a scenario. */
export function deployedFunctions({ functions }: ScenarioSettings): readonly DeployedFunction[] {
  return Object.entries(functions).map(([name, settings]) => ({
    name,
    settings,
    path: ['functions', name],
    ...deploymentOf(settings),
  }))
}

/** Every alias of every function. */
export function deployedAliases(
  settings: ScenarioSettings,
): readonly (Alias & { readonly of: DeployedFunction })[] {
  return deployedFunctions(settings).flatMap(of =>
    of.aliases.map(alias => ({ ...alias, of, path: [...of.path, ...alias.path] })),
  )
}
