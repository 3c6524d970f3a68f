import { describe, expect, test } from 'vitest'
import { deviation } from './deviation.ts'
import { observeStation } from './observeStation.ts'
import { poisson, regular, type System, services } from './system.ts'

const { constant, exponential, lognormal } = services
const endless = { waitingPlaces: Infinity }

/** What arrivals find beyond the average over time, in standard errors over independent runs. */
function excess(name: string, system: System): number {
  const differences = Array.from({ length: 30 }, (_, index) => {
    const { found, meanNumber } = observeStation(
      { system, warmUp: 200, length: 3_000 },
      'pasta',
      name,
      index,
    )
    return found - meanNumber
  })
  return deviation(differences, 0).errors
}

describe('arrivals without memory see the average over time', () => {
  const systems: Record<string, System> = {
    'M/D/1': { ...endless, arrivals: poisson(0.7), service: constant, servers: 1 },
    'M/D/3': { ...endless, arrivals: poisson(2.1), service: constant, servers: 3 },
    'M/lognormal/4/6': { arrivals: poisson(3), service: lognormal, servers: 4, waitingPlaces: 2 },
  }
  test.each(Object.entries(systems))('in %s', (name, system) => {
    expect(Math.abs(excess(name, system))).toBeLessThan(4)
  })
})

describe('regular arrivals see less than the average over time', () => {
  const systems: Record<string, System> = {
    'D/M/1': { ...endless, arrivals: regular(0.7), service: exponential, servers: 1 },
    'D/M/3': { ...endless, arrivals: regular(2.1), service: exponential, servers: 3 },
    'D/lognormal/4/6': { arrivals: regular(3), service: lognormal, servers: 4, waitingPlaces: 2 },
  }
  test.each(Object.entries(systems))('in %s', (name, system) => {
    expect(excess(name, system)).toBeLessThan(-10)
  })

  test('in D/D/1: half an hour in an hour it is busy, and nobody ever finds it so', () => {
    const system = { ...endless, arrivals: regular(0.5), service: constant, servers: 1 }
    const run = { system, warmUp: 0, length: 3_600 }
    expect(observeStation(run, 'pasta')).toMatchObject({ meanNumber: 0.5, found: 0, meanWait: 0 })
  })
})
