import { describe, expect, test } from 'vitest'
import { TimeAverage } from '../../src/math/statistics/timeAverage.ts'
import { second } from '../../src/math/time.ts'
import { openStation } from './openStation.ts'
import { StayLedger } from './stayLedger.ts'
import { poisson, regular, type System, services } from './system.ts'

const { constant, exponential, lognormal, hyperexponential } = services
const window = [123_456_789, 2_000 * second + 1] as const

/** Name, station, whether it refuses. */
const stations: readonly (readonly [string, System, boolean])[] = [
  ['M/M/1', { ...places(1, Infinity), arrivals: poisson(0.9), service: exponential }, false],
  [
    'M/M/1 that is overloaded',
    { ...places(1, Infinity), arrivals: poisson(3), service: exponential },
    false,
  ],
  ['M/lognormal/3', { ...places(3, Infinity), arrivals: poisson(2), service: lognormal }, false],
  ['D/M/2', { ...places(2, Infinity), arrivals: regular(1.5), service: exponential }, false],
  [
    'D/D/1 under full load',
    { ...places(1, Infinity), arrivals: regular(1), service: constant },
    false,
  ],
  ['M/D/infinity', { ...places(Infinity, 0), arrivals: poisson(20), service: constant }, false],
  ['M/M/2/5', { ...places(2, 3), arrivals: poisson(3), service: exponential }, true],
  ['D/D/1/1', { ...places(1, 0), arrivals: regular(1.5), service: constant }, true],
  ['M/G/10/10', { ...places(10, 0), arrivals: poisson(12), service: hyperexponential }, true],
]

function places(servers: number, waitingPlaces: number) {
  return { servers, waitingPlaces }
}

describe("Little's law holds to the microsecond", () => {
  test.each(stations)('in %s', (name, system, refuses) => {
    const [from, to] = window
    const present = new TimeAverage(0, 0)
    const waiting = new TimeAverage(0, 0)
    const ledger = new StayLedger()
    const { kernel, station } = openStation(
      system,
      {
        arrived: (now, found) => {
          ledger.arrived(now)
          count(now, found + 1)
        },
        refused: now => {
          ledger.refused()
          count(now, station.present)
        },
        started: (now, wait) => ledger.started(now, wait),
        left: (now, stay, rest) => {
          ledger.left(now, stay)
          count(now, rest)
        },
      },
      'little',
      name,
    )
    function count(now: number, number: number): void {
      present.change(now, number)
      waiting.change(now, Math.max(0, number - system.servers))
    }
    kernel.run(from)
    present.restart(from)
    waiting.restart(from)
    kernel.run(to)

    const spent = ledger.spent(window)
    expect({ present: present.area(to), waiting: waiting.area(to) }).toEqual(spent)
    expect(spent.present).toBeGreaterThan(BigInt(second) * 1_000n)
    expect(ledger.refusals > 0).toBe(refuses)
  })
})
