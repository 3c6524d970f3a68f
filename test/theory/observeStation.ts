import { second } from '../../src/math/time.ts'
import { type Name, openStation, servicesOf } from './openStation.ts'
import { type Measures, StationMeter } from './stationMeter.ts'
import type { System } from './system.ts'

/** One run of a system: seconds of warm-up that are not counted, then seconds that are. */
export interface Run {
  readonly system: System
  readonly warmUp: number
  readonly length: number
  /** A wait in seconds beyond which customers are counted separately. */
  readonly longWait?: number
}

/** What one run shows. */
export interface Observed extends Measures {
  /** The mean square, in square seconds, of what the counted arrivals asked for: drawn once more. */
  readonly meanSquare: () => number
}

/** Runs a station once, with the random numbers that belong to this name. */
export function observeStation(run: Run, ...name: Name): Observed {
  const { system, warmUp, length, longWait = Infinity } = run
  const meter = new StationMeter(system.servers + system.waitingPlaces, longWait * second)
  const { kernel, station } = openStation(system, meter, ...name)
  kernel.run(Math.ceil(warmUp * second))
  meter.restart(kernel.now)
  kernel.run(kernel.now + Math.ceil(length * second))
  meter.agreesWith(station.present)
  return {
    ...meter.measures(kernel.now),
    meanSquare() {
      const [from, to] = meter.counted
      const services = new Float64Array(to)
      servicesOf(system, ...name).fill(services)
      const squares = services.subarray(from).map(service => (service / second) ** 2)
      return squares.reduce((sum, square) => sum + square, 0) / squares.length
    },
  }
}
