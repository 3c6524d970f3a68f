import { Station, type StationObserver } from '../../src/cli/demo/station.ts'
import { Kernel } from '../../src/engine/kernel.ts'
import type { Sampler } from '../../src/math/distribution.ts'
import { Draws } from '../../src/math/draws.ts'
import { randomStream } from '../../src/math/random/randomStream.ts'
import type { Source, System } from './system.ts'

/** A seed and whose random numbers are meant. */
export type Name = readonly [seed: string, ...path: (string | number)[]]

/** A kernel with a station that has not yet begun, and the random numbers that belong to the name. */
export function openStation(
  system: System,
  observer: StationObserver,
  ...name: Name
): { kernel: Kernel; station: Station } {
  const kernel = new Kernel()
  const arrivals = new Draws(samplerOf(system.arrivals, [...name, 'arrivals']))
  const services = new Draws(servicesOf(system, ...name))
  return { kernel, station: new Station(kernel, system, arrivals, services, observer) }
}

/** What the arrivals of this name ask for, one after the other. */
export function servicesOf({ service }: System, ...name: Name): Sampler {
  return samplerOf(service, [...name, 'services'])
}

function samplerOf(source: Source, name: Name): Sampler {
  return source.sampler(purpose => randomStream(...name, purpose))
}
