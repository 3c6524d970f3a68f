import type { Path } from '../math/reading/reading.ts'
import type { AliasSettings, FunctionSettings } from './scenario.ts'
import type { VersionSettings } from './versionShape.ts'

/** The version that is not published; every function has it. */
export const latest = '$LATEST'

/** What SAM calls the alias of provisioned concurrency that a function has without naming one. */
const ownAlias = 'live'

/** The settings of provisioned concurrency, wherever they stand. */
type ProvisionedSettings = Pick<
  AliasSettings,
  'ProvisionedConcurrencyConfig' | 'ScalableTarget' | 'TargetTrackingScalingPolicyConfiguration'
>

/** An alias with its routes, whether it stands among the aliases or follows from the function. */
export interface Alias {
  readonly name: string
  /** The share of each version, the alias's own one first. */
  readonly routes: readonly { readonly version: string; readonly weight: number }[]
  readonly provisioned: ProvisionedSettings
  /** Where its settings are written, from the function on. */
  readonly path: Path
}

/** What of a function can be called. */
export interface Deployment {
  /** The settings of each version by its name, `$LATEST` first. */
  readonly versions: ReadonlyMap<string, VersionSettings>
  readonly aliases: readonly Alias[]
  /** What is called where a caller names the function alone. */
  readonly unqualified: string
}

/** The versions and aliases that a function's settings lead to. */
export function deploymentOf(settings: FunctionSettings): Deployment {
  const published = Object.entries(settings.versions ?? {})
  const versions = new Map<string, VersionSettings>([[latest, settings]])
  for (const [name, own] of published) versions.set(name, versionSettings(settings, own))
  const aliases = Object.entries(settings.aliases ?? {}).map(([name, alias]) => named(name, alias))
  if (!hasOwnAlias(settings)) return { versions, aliases, unqualified: latest }
  const name = ownAliasName(settings)
  if (!versions.has('1')) versions.set('1', settings)
  const own: Alias = {
    name,
    routes: [{ version: '1', weight: 1 }],
    provisioned: settings,
    path: [],
  }
  return { versions, aliases: [own, ...aliases], unqualified: name }
}

/** Whether a version is published for the function and an alias leads to it, as SAM does it. */
export function hasOwnAlias(settings: FunctionSettings): boolean {
  return (
    settings.AutoPublishAlias !== undefined ||
    settings.ProvisionedConcurrencyConfig !== undefined ||
    settings.ScalableTarget !== undefined ||
    settings.TargetTrackingScalingPolicyConfiguration !== undefined
  )
}

/** What the alias of the function's own is called. */
export function ownAliasName({ AutoPublishAlias }: FunctionSettings): string {
  return AutoPublishAlias ?? ownAlias
}

function named(name: string, alias: AliasSettings): Alias {
  const others = Object.entries(alias.RoutingConfig?.AdditionalVersionWeights ?? {})
  const rest = others.reduce((left, [, weight]) => left - weight, 1)
  const routes = [
    { version: String(alias.FunctionVersion), weight: rest },
    ...others.map(([version, weight]) => ({ version, weight })),
  ]
  return { name, routes, provisioned: alias, path: ['aliases', name] }
}

/** A version's own settings over those of the function; duration and work replace each other. */
function versionSettings(settings: FunctionSettings, own: VersionSettings): VersionSettings {
  const { duration, work, ...others } = settings
  const time = own.duration === undefined && own.work === undefined ? { duration, work } : {}
  return { ...others, ...time, ...own }
}
