import { describe, expect, test } from 'vitest'
import { Kernel } from '../../src/engine/kernel.ts'

const greatest = Number.MAX_SAFE_INTEGER

/** A kernel with one kind of each rank; what happens is logged as "time payload". */
function logged() {
  const log: string[] = []
  const kernel = new Kernel()
  const note = (payload: string) => log.push(`${kernel.now} ${payload}`)
  return {
    kernel,
    log,
    freed: kernel.on<string>('freed', 'frees', note),
    asked: kernel.on<string>('asked', 'asks', note),
  }
}

describe('Kernel orders', () => {
  test('events by time, whatever the order of scheduling', () => {
    const { kernel, log, asked } = logged()
    for (const delay of [30, 10, 20, 0, 40]) kernel.schedule(delay, asked, 'event')
    kernel.run(41)
    expect(log).toEqual(['0 event', '10 event', '20 event', '30 event', '40 event'])
  })

  test('what frees before what asks at one microsecond, and only there', () => {
    const { kernel, log, freed, asked } = logged()
    kernel.schedule(5, asked, 'a')
    kernel.schedule(6, freed, 'f')
    kernel.schedule(5, freed, 'f')
    kernel.schedule(4, asked, 'a')
    kernel.run(10)
    expect(log).toEqual(['4 a', '5 f', '5 a', '6 f'])
  })

  test('equals as they were scheduled, across kinds of the same rank', () => {
    const { kernel, log, freed, asked } = logged()
    const alsoAsked = kernel.on<string>('also asked', 'asks', name => log.push(name))
    const alsoFreed = kernel.on<string>('also freed', 'frees', name => log.push(name))
    kernel.schedule(7, alsoAsked, 'asks first')
    kernel.schedule(7, asked, 'asks second')
    kernel.schedule(7, alsoAsked, 'asks third')
    kernel.schedule(7, freed, 'frees first')
    kernel.schedule(7, alsoFreed, 'frees second')
    kernel.schedule(7, freed, 'frees third')
    kernel.run(8)
    expect(log).toEqual([
      '7 frees first',
      'frees second',
      '7 frees third',
      'asks first',
      '7 asks second',
      'asks third',
    ])
  })

  test('equals as they were scheduled, however long before', () => {
    const { kernel, log, asked } = logged()
    const later = kernel.on<string>('later', 'frees', name => kernel.schedule(50, asked, name))
    kernel.schedule(100, asked, 'scheduled at 0')
    kernel.schedule(50, later, 'scheduled at 50')
    kernel.run(50)
    kernel.schedule(50, asked, 'scheduled at 50, but before the handler')
    kernel.run(101)
    expect(log).toEqual([
      '100 scheduled at 0',
      '100 scheduled at 50, but before the handler',
      '100 scheduled at 50',
    ])
  })

  test('1,000 equals from one handler as they were scheduled, frees before asks', () => {
    const { kernel, log, freed, asked } = logged()
    const burst = kernel.on<number>('burst', 'frees', size => {
      for (let event = 0; event < size; event++) {
        kernel.schedule(3, event % 2 === 0 ? asked : freed, `${event}`)
      }
    })
    kernel.schedule(0, burst, 1000)
    kernel.run(4)
    const odd = Array.from({ length: 500 }, (_, half) => `3 ${2 * half + 1}`)
    const even = Array.from({ length: 500 }, (_, half) => `3 ${2 * half}`)
    expect(log).toEqual([...odd, ...even])
  })
})

describe('Kernel at one microsecond', () => {
  test('serves C, who arrives in the microsecond in which A ends', () => {
    const log: string[] = []
    const kernel = new Kernel()
    let isBusy = false
    const ended = kernel.on<string>('ended', 'frees', name => {
      isBusy = false
      log.push(`${kernel.now} ${name} ends`)
    })
    const arrived = kernel.on<string>('arrived', 'asks', name => {
      log.push(`${kernel.now} ${name} is ${isBusy ? 'refused' : 'served'}`)
      if (isBusy) return
      isBusy = true
      kernel.schedule(100, ended, name)
    })
    kernel.schedule(100, arrived, 'C')
    kernel.schedule(0, arrived, 'A')
    kernel.schedule(50, arrived, 'B')
    kernel.run(1000)
    expect(log).toEqual([
      '0 A is served',
      '50 B is refused',
      '100 A ends',
      '100 C is served',
      '200 C ends',
    ])
  })

  test('runs an event of delay 0 after what is already there of its rank', () => {
    const { kernel, log, asked } = logged()
    const asking = kernel.on<string>('asking', 'asks', name => {
      log.push(`${kernel.now} ${name}`)
      kernel.schedule(0, asked, `${name}'s child`)
    })
    kernel.schedule(9, asking, 'first')
    kernel.schedule(9, asking, 'second')
    kernel.schedule(10, asked, 'next microsecond')
    kernel.run(11)
    expect(log).toEqual([
      '9 first',
      '9 second',
      "9 first's child",
      "9 second's child",
      '10 next microsecond',
    ])
  })

  test('lets what frees overtake the remaining asks, also when an ask scheduled it', () => {
    const { kernel, log, freed, asked } = logged()
    const asking = kernel.on<string>('asking', 'asks', name => {
      log.push(`${kernel.now} ${name}`)
      kernel.schedule(0, asked, 'asked at delay 0')
      kernel.schedule(0, freed, 'freed at delay 0')
    })
    kernel.schedule(9, asking, 'asking')
    kernel.schedule(9, asked, 'already there')
    kernel.run(10)
    expect(log).toEqual(['9 asking', '9 freed at delay 0', '9 already there', '9 asked at delay 0'])
  })

  test('runs a chain of delay 0 to its end before the clock moves', () => {
    const { kernel, log, asked } = logged()
    const step = kernel.on<number>('step', 'asks', left => {
      log.push(`${kernel.now} step ${left}`)
      if (left > 1) kernel.schedule(0, step, left - 1)
    })
    kernel.schedule(1, asked, 'next microsecond')
    kernel.schedule(0, step, 3)
    kernel.run(2)
    expect(log).toEqual(['0 step 3', '0 step 2', '0 step 1', '1 next microsecond'])
  })
})

describe('Kernel.run', () => {
  test('starts at 0, stops before `until`, and leaves the clock there', () => {
    const { kernel, log, freed, asked } = logged()
    expect([kernel.now, kernel.pending]).toEqual([0, 0])
    kernel.schedule(9, asked, 'before')
    kernel.schedule(10, freed, 'at until')
    expect([kernel.now, kernel.pending]).toEqual([0, 2])
    kernel.run(10)
    expect(log).toEqual(['9 before'])
    expect([kernel.now, kernel.pending]).toEqual([10, 1])
    kernel.run(11)
    expect(log).toEqual(['9 before', '10 at until'])
    expect([kernel.now, kernel.pending]).toEqual([11, 0])
  })

  test('moves the clock to `until` with nothing to do', () => {
    const kernel = new Kernel()
    kernel.run(5)
    expect(kernel.now).toBe(5)
    kernel.run(greatest)
    expect(kernel.now).toBe(greatest)
  })

  test('to the present moment does nothing, not even what is due now', () => {
    const { kernel, log, asked } = logged()
    kernel.schedule(0, asked, 'due')
    kernel.run(0)
    expect([log, kernel.now, kernel.pending]).toEqual([[], 0, 1])
    kernel.run(1)
    expect(log).toEqual(['0 due'])
    kernel.schedule(0, asked, 'due')
    kernel.run(1)
    expect([log.length, kernel.now, kernel.pending]).toEqual([1, 1, 1])
    kernel.run(2)
    expect(log).toEqual(['0 due', '1 due'])
  })

  test('leaves what a handler schedules at `until` or later to the next run', () => {
    const { kernel, log, freed } = logged()
    const asking = kernel.on<string>('asking', 'asks', () => {
      for (const delay of [3, 2, 1]) kernel.schedule(delay, freed, 'freed')
    })
    kernel.schedule(8, asking, '')
    kernel.run(10)
    expect(log).toEqual(['9 freed'])
    kernel.run(11)
    expect(log).toEqual(['9 freed', '10 freed'])
    kernel.run(12)
    expect(log).toEqual(['9 freed', '10 freed', '11 freed'])
  })

  test('lets events be scheduled between runs, counted from where the clock stands', () => {
    const { kernel, log, freed, asked } = logged()
    kernel.schedule(10, asked, 'scheduled at 0')
    kernel.run(10)
    kernel.schedule(0, asked, 'scheduled at 10')
    kernel.schedule(0, freed, 'scheduled at 10, frees')
    kernel.schedule(5, freed, 'in five')
    kernel.run(20)
    expect(log).toEqual([
      '10 scheduled at 10, frees',
      '10 scheduled at 0',
      '10 scheduled at 10',
      '15 in five',
    ])
  })

  test('shows the handler the time of its event and a queue without it', () => {
    const kernel = new Kernel()
    const seen: number[][] = []
    const kind = kernel.on<null>('kind', 'asks', () => seen.push([kernel.now, kernel.pending]))
    for (const delay of [4, 2, 4]) kernel.schedule(delay, kind, null)
    kernel.run(100)
    expect(seen).toEqual([
      [2, 2],
      [4, 1],
      [4, 0],
    ])
  })

  test('lets an exception of a handler pass', () => {
    const kernel = new Kernel()
    const mistake = new Error('of the handler')
    const kind = kernel.on<null>('kind', 'asks', () => {
      throw mistake
    })
    kernel.schedule(3, kind, null)
    let caught: unknown
    try {
      kernel.run(10)
    } catch (error) {
      caught = error
    }
    expect(caught).toBe(mistake)
  })

  test('works beyond 32 bits, up to the last safe microsecond', () => {
    const { kernel, log, freed, asked } = logged()
    kernel.schedule(greatest - 1, asked, 'asks')
    kernel.schedule(greatest - 1, freed, 'frees')
    kernel.schedule(greatest, freed, 'at until')
    kernel.schedule(2 ** 32 + 1, asked, 'asks')
    kernel.schedule(2 ** 32, asked, 'asks')
    kernel.run(greatest)
    expect(log).toEqual([
      `${2 ** 32} asks`,
      `${2 ** 32 + 1} asks`,
      `${greatest - 1} frees`,
      `${greatest - 1} asks`,
    ])
    expect(kernel.pending).toBe(1)
  })
})
