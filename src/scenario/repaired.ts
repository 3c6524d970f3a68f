import { plainObject } from '../math/reading/plainObject.ts'
import type { Path } from '../math/reading/reading.ts'

/** By depth: what stands in for something wrong that cannot be left out; no check minds it. */
const standIns: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  1: { name: 'scenario', duration: '36500d' },
  3: { Type: 'Sdk', arrivals: { poisson: '0/s' } },
}

/**
 * The value without the setting that a path leads into, so that the rest can be checked in spite
 * of it: all problems are told at once.
 */
export function repaired(given: unknown, path: Path): unknown {
  const setting = path.slice(0, depthOf(path))
  const standIn = standIns[setting.length]?.[String(setting.at(-1))]
  return replaced(given, setting, standIn)
}

/** How far from the root the settings of one thing are. */
function depthOf([whole, , part]: Path): number {
  if (whole === 'functions') return part === 'versions' || part === 'aliases' ? 5 : 3
  if (whole === 'sources') return 3
  return whole === 'account' || whole === 'assumptions' ? 2 : 1
}

function replaced(given: unknown, path: Path, standIn: unknown): unknown {
  const [step, ...rest] = path
  const holder = plainObject(given)
  if (step === undefined || holder === undefined) return given
  const { [step]: part, ...others } = holder
  if (rest.length > 0) return { ...others, [step]: replaced(part, rest, standIn) }
  return standIn === undefined ? others : { ...others, [step]: standIn }
}
