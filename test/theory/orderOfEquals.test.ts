import { describe, expect, test } from 'vitest'
import { second } from '../../src/math/time.ts'
import { openStation } from './openStation.ts'
import { at, regular, type Source, type System, services } from './system.ts'

/** Services of so many seconds, one after the other; nobody comes after the last. */
function listed(...seconds: readonly number[]): Source {
  return {
    sampler: () => {
      let given = 0
      return {
        fill(out) {
          for (let i = 0; i < out.length; i++) out[i] = (seconds[given++] ?? 0) * second
        },
      }
    },
  }
}

/** All that a station tells before `end`, one line per second and event; times in seconds. */
function story(system: System, end: number): string[] {
  const lines: string[] = []
  const say = (now: number, words: string) => lines.push(`${now / second} ${words}`)
  const { kernel } = openStation(
    system,
    {
      arrived: (now, present) => say(now, `comes, finds ${present}`),
      refused: now => say(now, 'is refused'),
      started: (now, wait) => say(now, `starts after ${wait / second}`),
      left: (now, stay, present) => say(now, `leaves after ${stay / second}, ${present} stay`),
    },
    'story',
  )
  kernel.run(end * second)
  return lines
}

const oneServer = { servers: 1, waitingPlaces: Infinity }

describe('a station by hand', () => {
  test('under full load lets somebody go before the next one comes', () => {
    const system = { ...oneServer, arrivals: regular(1), service: services.constant }
    expect(story(system, 2.5)).toEqual([
      '0 comes, finds 0',
      '0 starts after 0',
      '1 leaves after 1, 0 stay',
      '1 comes, finds 0',
      '1 starts after 0',
      '2 leaves after 1, 0 stay',
      '2 comes, finds 0',
      '2 starts after 0',
    ])
  })

  test('lets go first even if the arrival was known before the end of service', () => {
    const system = { ...oneServer, arrivals: at(0, 0.25, 1), service: listed(0.5, 0.5, 2) }
    expect(story(system, 4)).toEqual([
      '0 comes, finds 0',
      '0 starts after 0',
      '0.25 comes, finds 1',
      '0.5 leaves after 0.5, 1 stay',
      '0.5 starts after 0.25',
      '1 leaves after 0.75, 0 stay',
      '1 comes, finds 0',
      '1 starts after 0',
      '3 leaves after 2, 0 stay',
    ])
  })

  test('ends a service that takes no time before the next one of that moment comes', () => {
    const system = { ...oneServer, arrivals: at(0, 0), service: listed(0, 1) }
    expect(story(system, 2)).toEqual([
      '0 comes, finds 0',
      '0 starts after 0',
      '0 leaves after 0, 0 stay',
      '0 comes, finds 0',
      '0 starts after 0',
      '1 leaves after 1, 0 stay',
    ])
  })

  test('with two servers takes and lets go in order those of whom it is time at once', () => {
    const arrivals = at(0, 0, 0.5, 0.5)
    const system = { servers: 2, waitingPlaces: Infinity, arrivals, service: listed(3, 1, 2, 1) }
    expect(story(system, 5)).toEqual([
      '0 comes, finds 0',
      '0 starts after 0',
      '0 comes, finds 1',
      '0 starts after 0',
      '0.5 comes, finds 2',
      '0.5 comes, finds 3',
      '1 leaves after 1, 3 stay',
      '1 starts after 0.5',
      '3 leaves after 3, 2 stay',
      '3 starts after 2.5',
      '3 leaves after 2.5, 1 stay',
      '4 leaves after 3.5, 0 stay',
    ])
  })

  test('with one waiting place refuses who finds it taken, and gives it away at once', () => {
    const arrivals = at(0, 0.25, 0.5, 1, 1)
    const system = { servers: 1, waitingPlaces: 1, arrivals, service: services.constant }
    expect(story(system, 5)).toEqual([
      '0 comes, finds 0',
      '0 starts after 0',
      '0.25 comes, finds 1',
      '0.5 comes, finds 2',
      '0.5 is refused',
      '1 leaves after 1, 1 stay',
      '1 starts after 0.75',
      '1 comes, finds 1',
      '1 comes, finds 2',
      '1 is refused',
      '2 leaves after 1.75, 1 stay',
      '2 starts after 1',
      '3 leaves after 2, 0 stay',
    ])
  })

  test('with more to do than it can makes everybody wait half a second longer', () => {
    const service = listed(...Array<number>(10).fill(1.5))
    const starts = story({ ...oneServer, arrivals: regular(1), service }, 14.75).filter(line =>
      line.includes('starts'),
    )
    expect(starts).toEqual(
      Array.from({ length: 10 }, (_, place) => `${place * 1.5} starts after ${place / 2}`),
    )
  })
})

describe.each([1, 2, 3, 7])('D/D/%i under full load', servers => {
  const system = { servers, arrivals: regular(servers), service: services.constant }

  test('keeps nobody waiting', () => {
    const lines = story({ ...system, waitingPlaces: Infinity }, 1_000)
    const starts = lines.filter(line => line.includes('starts'))
    expect(starts.length).toBe(1_000 * servers)
    expect(starts.filter(line => !line.endsWith('after 0'))).toEqual([])
  })

  test('refuses nobody where there is no place to wait', () => {
    const lines = story({ ...system, waitingPlaces: 0 }, 1_000)
    expect(lines.filter(line => line.endsWith('comes, finds 0')).length).toBeGreaterThan(0)
    expect(lines.filter(line => line.includes('refused'))).toEqual([])
  })
})
