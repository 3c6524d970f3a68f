import { Kernel } from '../../engine/kernel.ts'
import { poisson } from '../../math/arrivals/poisson.ts'
import { assert } from '../../math/assert.ts'
import { exponential } from '../../math/distributions/exponential.ts'
import { Draws } from '../../math/draws.ts'
import { randomStream } from '../../math/random/randomStream.ts'
import { second } from '../../math/time.ts'
import { type QueueMeasures, QueueMeter } from './queueMeter.ts'
import { Station } from './station.ts'

/** An M/M/c queue whose mean service is one second. */
export interface QueueSetup {
  readonly servers: number
  /** The share of time a server is busy, below 1. */
  readonly utilisation: number
  readonly customers: number
  readonly seed: string
}

/** The first part of the run is left out, since the station starts empty. */
const warmUpShare = 0.1
const warmUpSettlings = 10

/** A run is at least so many times as long as the queue takes to forget where it was. */
const leastSettlings = 20

/**
 * How long the queue takes to forget where it was, in services: one to fill the servers, and the
 * relaxation time of a birth-and-death process whose upward steps are almost as frequent as its
 * downward ones.
 */
function settling({ servers, utilisation }: Pick<QueueSetup, 'servers' | 'utilisation'>): number {
  const slowness = 1 - Math.sqrt(utilisation)
  return 1 + 1 / (servers * slowness * slowness)
}

/** With fewer customers in a run, what is measured would tell of the start and not of the queue. */
export function leastCustomers(setup: Pick<QueueSetup, 'servers' | 'utilisation'>): number {
  return Math.ceil(leastSettlings * settling(setup) * setup.servers * setup.utilisation)
}

/** One run for as long as it takes so many customers to come, after the warm-up. */
export function replication(setup: QueueSetup, index: number): QueueMeasures {
  const rate = (setup.servers * setup.utilisation) / second
  const length = Math.ceil(setup.customers / rate)
  const warmUp = Math.ceil(
    Math.max(length * warmUpShare, warmUpSettlings * settling(setup) * second),
  )
  const streamsFor = (purpose: string) => (kind: string) =>
    randomStream(setup.seed, index, purpose, kind)

  const kernel = new Kernel()
  const meter = new QueueMeter(setup.servers)
  const station = new Station(
    kernel,
    { servers: setup.servers, waitingPlaces: Infinity },
    new Draws(poisson.create({ rate }).sampler(streamsFor('arrivals'))),
    new Draws(exponential.create({ mean: second }).sampler(streamsFor('services'))),
    meter,
  )
  kernel.run(warmUp)
  meter.restart(warmUp)
  kernel.run(warmUp + length)
  assert(meter.present === station.present, 'the meter counts whom the station has')
  return meter.measures(kernel.now)
}
