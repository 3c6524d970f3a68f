import { describe, expect, test } from 'vitest'
import { type EventKind, Kernel } from '../../src/engine/kernel.ts'
import { firstDifference } from './firstDifference.ts'
import {
  type Cut,
  chance,
  end,
  type Item,
  type Line,
  logOf,
  type Program,
  randomCuts,
  randomProgram,
} from './randomProgram.ts'
import { Twin, type TwinKind } from './twin.ts'

const programCount = 10_000

describe('Kernel and its twin', () => {
  test(`do the same in ${programCount} random programs, in one piece and in several`, () => {
    let events = 0
    let ties = 0
    const differences: string[] = []
    for (let seed = 1; seed <= programCount && differences.length === 0; seed++) {
      const program = randomProgram(seed)
      const log = twinLog(program, [])
      const pieces = randomCuts(seed, log, false)
      const visits = randomCuts(seed, log, true)
      const inPieces = kernelLog(program, pieces)
      const comparisons = {
        'in one piece': [kernelLog(program, []), log],
        'in pieces': [inPieces, twinLog(program, pieces)],
        'in pieces, without the cuts': [inPieces.filter(isEvent), log.filter(isEvent)],
        'with visitors': [kernelLog(program, visits), twinLog(program, visits)],
      } satisfies Record<string, [Line[], Line[]]>
      for (const [way, logs] of Object.entries(comparisons)) {
        const difference = firstDifference(...logs)
        if (difference !== '') differences.push(`seed ${seed}, ${way}: ${difference}`)
      }
      events += log.length
      ties += log.filter(({ now }, index) => now === log[index - 1]?.now).length
    }
    expect(differences).toEqual([])
    expect(events / programCount).toBeGreaterThan(40)
    expect(ties / events).toBeGreaterThan(0.3)
  })

  test('do the same in programs of thousands of events, with the queue growing and shrinking', () => {
    const differences: string[] = []
    const most: number[] = []
    for (let seed = 1; seed <= 10 && differences.length === 0; seed++) {
      const program = { ...randomProgram(seed), budget: 5000, breadth: 200 }
      const log = twinLog(program, [])
      const visits = randomCuts(seed, log, true)
      for (const cuts of [[], visits]) {
        const difference = firstDifference(kernelLog(program, cuts), twinLog(program, cuts))
        if (difference !== '') differences.push(`seed ${seed}: ${difference}`)
      }
      most.push(Math.max(...log.map(({ pending }) => pending)))
    }
    expect(differences).toEqual([])
    expect(Math.min(...most)).toBeGreaterThan(512)
  })

  test('are traced alike: the trace says what the handlers saw', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const program = randomProgram(seed)
      const traced: Line[] = []
      const kernel = new Kernel({
        event(now, name, payload) {
          const kind = Number(name.replace('kind ', ''))
          traced.push({ now, kind, id: idOf(payload), pending: kernel.pending })
        },
      })
      const log = logOf<EventKind<Item>>(kernel, program, []).filter(isEvent)
      expect(firstDifference(traced, log)).toBe('')
    }
  })
})

describe('Kernel with a big queue', () => {
  test('runs 500,000 events scheduled beforehand as a stable sort would order them', () => {
    const recorder = new Recorder()
    const draw = chance(15, 1)
    for (let event = 0; event < 500_000; event++) recorder.schedule(draw(50_000), draw(2))
    recorder.kernel.run(end)
    expect(recorder.ran.length).toBe(500_000)
    expect(recorder.firstMisplaced()).toBe(-1)
  })

  test('runs 500,000 events of which 100,000 are always pending as a stable sort would', () => {
    const recorder = new Recorder(() => {
      // Never in the present microsecond, where a late event that frees would be no stable sort.
      if (recorder.times.length < 500_000) recorder.schedule(1 + draw(20_000), draw(2))
    })
    const draw = chance(15, 2)
    for (let event = 0; event < 100_000; event++) recorder.schedule(draw(20_000), draw(2))
    recorder.kernel.run(end)
    expect(recorder.ran.length).toBe(500_000)
    expect(recorder.firstMisplaced()).toBe(-1)
  })
})

describe('Kernel whose events are soon close together and soon far apart', () => {
  // On a grid, moments fall on the borders of buckets and on the end of the wheel.
  const ways = [70, 300, 5000].flatMap(pending => [1, 1024].map(grid => ({ pending, grid })))
  test.each(ways)('runs them in stable order, $pending on a grid of $grid', ({ pending, grid }) => {
    const scales = [1000, 2, 1e6, 1, 50, 5000, 1e9, 1e4, 1e10]
    const draw = chance(16, pending)
    const recorder = new Recorder(() => {
      const phase = Math.floor(recorder.ran.length / (20 * pending))
      // Now and then far beyond the others, as an expiry is.
      const delay = 1 + draw((scales[phase] ?? 1) * (draw(8) === 0 ? 16 : 1))
      if (phase < scales.length) recorder.schedule(grid * delay, draw(2))
    })
    for (let event = 0; event < pending; event++) recorder.schedule(grid * draw(1000), draw(2))
    recorder.kernel.run(end)
    expect(recorder.ran.length).toBe((20 * scales.length + 1) * pending - 1)
    expect(recorder.firstMisplaced()).toBe(-1)
  })
})

/** A kernel whose events are numbers, counted in the order in which they were scheduled. */
class Recorder {
  readonly kernel = new Kernel()
  readonly times: number[] = []
  readonly ran: number[] = []
  readonly #ranks: number[] = []
  readonly #frees: EventKind<number>
  readonly #asks: EventKind<number>

  constructor(after: () => void = () => {}) {
    const record = (event: number) => {
      this.ran.push(event)
      after()
    }
    this.#frees = this.kernel.on('freed', 'frees', record)
    this.#asks = this.kernel.on('asked', 'asks', record)
  }

  schedule(delay: number, rank: number): void {
    this.kernel.schedule(delay, rank === 0 ? this.#frees : this.#asks, this.times.length)
    this.times.push(this.kernel.now + delay)
    this.#ranks.push(rank)
  }

  /** Where the events ran in another order than the stable sort by time and rank; -1 if nowhere. */
  firstMisplaced(): number {
    const keys = this.times.map((time, event) => 2 * time + (this.#ranks[event] ?? 0))
    const sorted = Array.from(keys.keys()).toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
    return sorted.findIndex((event, place) => event !== this.ran[place])
  }
}

function kernelLog(program: Program, cuts: readonly Cut[]): Line[] {
  return logOf<EventKind<Item>>(new Kernel(), program, cuts)
}

function twinLog(program: Program, cuts: readonly Cut[]): Line[] {
  return logOf<TwinKind<Item>>(new Twin(), program, cuts)
}

function isEvent(line: Line): boolean {
  return line.kind >= 0
}

function idOf(payload: unknown): number {
  const isItem = typeof payload === 'object' && payload !== null && 'id' in payload
  return isItem ? Number(payload.id) : Number.NaN
}
