import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Kernel, type Rank } from '../../src/engine/kernel.ts'
import { lazyTimers } from '../../src/engine/lazyTimer.ts'

const far = 1_000_000

/** A kernel and one timer called A; what fires is logged as "time owner". */
function oneTimer(rank: Rank = 'asks') {
  const log: string[] = []
  const woken: number[] = []
  const kernel = new Kernel({ event: now => woken.push(now) })
  const timerOf = lazyTimers<string>(kernel, 'expired', rank, owner =>
    log.push(`${kernel.now} ${owner}`),
  )
  return { kernel, log, woken, timerOf, timer: timerOf('A') }
}

describe('LazyTimer', () => {
  test('fires once, at exactly the moment it was set to, for its owner', () => {
    const { kernel, log, timer } = oneTimer()
    kernel.run(7)
    timer.set(100)
    kernel.run(107)
    expect(log).toEqual([])
    kernel.run(far)
    expect(log).toEqual(['107 A'])
  })

  test('does not fire when it was never set', () => {
    const { kernel, log } = oneTimer()
    kernel.run(far)
    expect(log).toEqual([])
    expect(kernel.pending).toBe(0)
  })

  test('moved later fires at the new moment only', () => {
    const { kernel, log, timer } = oneTimer()
    timer.set(100)
    kernel.run(40)
    timer.set(100)
    kernel.run(139)
    timer.set(2)
    kernel.run(far)
    expect(log).toEqual(['141 A'])
  })

  test('moved earlier fires at the new moment only', () => {
    const { kernel, log, timer } = oneTimer()
    timer.set(100)
    kernel.run(40)
    timer.set(10)
    kernel.run(far)
    expect(log).toEqual(['50 A'])
  })

  test('moved earlier and back to where it was fires there, once', () => {
    const { kernel, log, timer } = oneTimer()
    timer.set(100)
    timer.set(50)
    timer.set(100)
    kernel.run(far)
    expect(log).toEqual(['100 A'])
  })

  test('set to the present moment fires within this microsecond', () => {
    const { kernel, log, timer } = oneTimer()
    kernel.run(40)
    timer.set(0)
    kernel.run(41)
    expect(log).toEqual(['40 A'])
  })

  test('does not fire once cleared, until it is set again', () => {
    const { kernel, log, timer } = oneTimer()
    timer.clear()
    timer.set(100)
    timer.clear()
    timer.clear()
    kernel.run(90)
    timer.set(50)
    kernel.run(150)
    timer.clear()
    timer.set(1)
    kernel.run(far)
    expect(log).toEqual(['140 A', '151 A'])
  })

  test('moved in the microsecond in which it is due, before its turn, does not fire', () => {
    const { kernel, log, timer } = oneTimer('asks')
    const used = kernel.on<null>('used', 'frees', () => timer.set(30))
    timer.set(100)
    kernel.schedule(100, used, null)
    kernel.run(far)
    expect(log).toEqual(['130 A'])
  })

  test('is set again by its own handler', () => {
    const log: number[] = []
    const kernel = new Kernel()
    const delays = [10, 0, 0, 5]
    const timer = lazyTimers<null>(kernel, 'expired', 'asks', () => {
      log.push(kernel.now)
      const next = delays.shift()
      if (next !== undefined) timer.set(next)
    })(null)
    timer.set(1)
    kernel.run(far)
    expect(log).toEqual([1, 11, 11, 11, 16])
  })

  test('has the rank of its kind among the events of its microsecond', () => {
    const { kernel, log, timer } = oneTimer('frees')
    const asked = kernel.on<string>('asked', 'asks', name => log.push(`${kernel.now} ${name}`))
    kernel.schedule(100, asked, 'asked')
    kernel.run(50)
    timer.set(50)
    kernel.run(far)
    expect(log).toEqual(['100 A', '100 asked'])
  })

  test('moved later 1,000 times costs one pending event, and one waking per delay', () => {
    const { kernel, log, woken, timer } = oneTimer()
    for (let moment = 0; moment < 1000; moment++) {
      kernel.run(moment)
      timer.set(100)
      expect(kernel.pending).toBe(1)
    }
    kernel.run(far)
    expect(log).toEqual(['1099 A'])
    expect(woken.length).toBeLessThanOrEqual(1 + Math.ceil(1099 / 100))
  })

  test('leaves no event behind for longer than the moment it was moved from', () => {
    const { kernel, log, timer } = oneTimer()
    for (const delay of [100, 90, 80, 70]) timer.set(delay)
    kernel.run(60)
    timer.set(440)
    kernel.run(101)
    expect(kernel.pending).toBe(1)
    kernel.run(far)
    expect(log).toEqual(['500 A'])
  })

  test('fires where it would if it had been scheduled when it was set', () => {
    const { kernel, log, timer, timerOf } = oneTimer()
    const [other, third] = [timerOf('B'), timerOf('C')]
    // Woken at 50, it is scheduled for 100 after B was; the event that is pending for 100 was there before C.
    timer.set(50)
    timer.set(100)
    third.set(100)
    third.clear()
    other.set(100)
    kernel.run(10)
    third.set(90)
    kernel.run(far)
    expect(log).toEqual(['100 A', '100 B', '100 C'])
  })

  test('keeps its place when it is set to the moment to which it was set', () => {
    const { kernel, log, timer, timerOf } = oneTimer()
    timer.set(100)
    timerOf('B').set(100)
    kernel.run(10)
    timer.set(90)
    kernel.run(far)
    expect(log).toEqual(['100 A', '100 B'])
  })

  test('does not disturb the timers of other owners', () => {
    const { kernel, log, timer, timerOf } = oneTimer()
    const others = ['B', 'C'].map(timerOf)
    for (const other of others) other.set(100)
    timer.set(100)
    timer.set(50)
    others[0]?.clear()
    kernel.run(far)
    expect(log).toEqual(['50 A', '100 C'])
  })
})

/** At `at`, timer number `timer` is set to `delay` from then; undefined clears it. */
interface Move {
  readonly at: number
  readonly timer: number
  readonly delay: number | undefined
}

const timerCount = 3

const someMoves = fc
  .array(
    fc.record({
      gap: fc.nat(6),
      timer: fc.nat(timerCount - 1),
      delay: fc.option(fc.nat(20), { nil: undefined, freq: 5 }),
    }),
    { maxLength: 30, size: 'max' },
  )
  .map(gaps => {
    let at = 0
    return gaps.map(({ gap, timer, delay }): Move => ({ at: (at += gap), timer, delay }))
  })

/** By how much each timer is set again when it has fired, one after the other. */
const someEncores = fc.array(fc.array(fc.nat(20), { maxLength: 3 }), {
  minLength: timerCount,
  maxLength: timerCount,
})

/** When each timer fires, found by looking at all due moments again and again. */
function naiveFirings(moves: Move[], encores: number[][], areTimersFirst: boolean): number[][] {
  const dues = new Map<number, number>()
  const left = encores.map(delays => [...delays])
  const fired: number[][] = encores.map(() => [])
  function fireUntil(isDue: (due: number) => boolean): void {
    for (;;) {
      const next = [...dues].find(([, due]) => isDue(due) && due === Math.min(...dues.values()))
      if (next === undefined) return
      const [timer, due] = next
      dues.delete(timer)
      fired[timer]?.push(due)
      const encore = left[timer]?.shift()
      if (encore !== undefined) dues.set(timer, due + encore)
    }
  }
  for (const { at, timer, delay } of moves) {
    fireUntil(due => (areTimersFirst ? due <= at : due < at))
    if (delay === undefined) dues.delete(timer)
    else dues.set(timer, at + delay)
  }
  fireUntil(() => true)
  return fired
}

/** The same by lazy timers; `moversRank` undefined moves them between runs. */
function firings(moves: Move[], encores: number[][], rank: Rank, moversRank: Rank | undefined) {
  const kernel = new Kernel()
  const left = encores.map(delays => [...delays])
  const fired: number[][] = encores.map(() => [])
  const timerOf = lazyTimers<number>(kernel, 'expired', rank, owner => {
    fired[owner]?.push(kernel.now)
    const encore = left[owner]?.shift()
    if (encore !== undefined) timers[owner]?.set(encore)
  })
  const timers = encores.map((_, owner) => timerOf(owner))
  function move({ timer, delay }: Move): void {
    if (delay === undefined) timers[timer]?.clear()
    else timers[timer]?.set(delay)
  }
  const moved = kernel.on<Move>('moved', moversRank ?? 'asks', move)
  for (const each of moves) {
    if (moversRank !== undefined) kernel.schedule(each.at, moved, each)
    else {
      kernel.run(each.at)
      move(each)
    }
  }
  kernel.run(far)
  expect(kernel.pending).toBe(0)
  return fired
}

describe('LazyTimer fires when the naive timers fire', () => {
  const ways: [string, Rank, Rank | undefined, boolean][] = [
    ['moved by what asks, after the timers of that microsecond', 'frees', 'asks', true],
    ['moved by what frees, before the timers of that microsecond', 'asks', 'frees', false],
    ['moved between runs', 'frees', undefined, false],
  ]
  test.each(ways)('%s', (_, rank, moversRank, areTimersFirst) => {
    fc.assert(
      fc.property(someMoves, someEncores, (moves, encores) => {
        const naive = naiveFirings(moves, encores, areTimersFirst)
        expect(firings(moves, encores, rank, moversRank)).toEqual(naive)
      }),
      { seed: 2, numRuns: 3000 },
    )
  })
})
