import { assert } from '../math/assert.ts'
import type { Distribution } from '../math/distribution.ts'
import { shifted } from '../math/distributions/shifted.ts'
import { parseSize } from '../math/units/size.ts'
import type { InitEffect } from '../model/initEffect.ts'
import { initEffects } from '../model/initEffects.ts'
import { initPreset } from '../model/initPresets.ts'
import { sumLaw } from '../model/sumLaw.ts'
import { lawOf } from './lawOf.ts'
import { measuredRuntimeOf } from './measuredRuntimeOf.ts'
import type { VersionSettings } from './versionShape.ts'

/** What Init takes: of the runtime or as written, then what makes it longer, then the extensions. */
export function initLaw(settings: VersionSettings): Distribution {
  const { extensions } = settings
  const own = ownInit(settings)
  const by = addedBy(settings.initEffects ?? {})
  const withEffects = by === 0 ? own : shifted.create({ by, of: own })
  return extensions?.init === undefined ? withEffects : sumLaw(withEffects, lawOf(extensions.init))
}

function ownInit(settings: VersionSettings): Distribution {
  const { init, Architectures: [architecture] = ['x86_64'], PackageType = 'Zip' } = settings
  if (init !== undefined) return lawOf(init)
  const preset = initPreset(measuredRuntimeOf(settings) ?? '', architecture, PackageType)
  assert(preset !== undefined, 'a checked scenario gives init where it was not measured')
  return preset
}

/** What all the effects add together, in microseconds. */
function addedBy(given: Readonly<Record<string, unknown>>): number {
  return Object.values<InitEffect>(initEffects).reduce((sum, effect) => {
    const value = Object.hasOwn(given, effect.name) ? given[effect.name] : undefined
    return value === undefined ? sum : sum + effect.added(amountOf(effect, value))
  }, 0)
}

function amountOf({ kind }: InitEffect, value: unknown): number {
  return kind === 'size' ? parseSize(String(value)) : Number(value)
}
