import type { Rank } from '../../src/engine/kernel.ts'

/** What the kernel and its twin have in common, as far as a program needs it. */
export interface Machine<Kind> {
  readonly now: number
  readonly pending: number
  on(name: string, rank: Rank, handler: (payload: Item) => void): Kind
  schedule(delay: number, kind: Kind, payload: Item): void
  run(until: number): void
}

/** The payload of every event: who it is, and how many descendants it may still have. */
export interface Item {
  readonly id: number
  readonly budget: number
}

/** Where a run is cut, and how many events are scheduled there from outside. */
export interface Cut {
  readonly until: number
  readonly visitors: number
}

export interface Program {
  readonly seed: number
  readonly ranks: readonly Rank[]
  readonly beginners: number
  readonly budget: number
  /** A handler schedules fewer events than this. */
  readonly breadth: number
  /** Initial events stand on multiples of this, so that many are equal. */
  readonly grid: number
}

/** One line of a log: an event that runs or, with kind and id -1, a cut. */
export interface Line {
  readonly now: number
  readonly kind: number
  readonly id: number
  readonly pending: number
}

export const end = 2 ** 50

/** More lines than any program has: a machine that runs events twice need not run for ever. */
const longest = 20_000

const delays = [0, 0, 1, 1, 2, 5, 10, 1000]

/** Numbers in [0, limit) that depend on the words only, never on the order of execution. */
export function chance(...words: number[]): (limit: number) => number {
  let state = words.reduce((hash, word) => scramble(hash ^ scramble(word)), 0x9e3779b9)
  return limit => {
    state = (state + 0x6d2b79f5) | 0
    return Math.floor((scramble(state) / 2 ** 32) * limit)
  }
}

/** A program whose every choice follows from its seed. */
export function randomProgram(seed: number): Program {
  const draw = chance(seed, 1)
  return {
    seed,
    ranks: Array.from({ length: 1 + draw(6) }, () => (draw(2) === 0 ? 'frees' : 'asks')),
    beginners: 3 + draw(25),
    budget: 20 + draw(180),
    breadth: 4,
    grid: [1, 2, 5, 10, 1000][draw(5)] ?? 1,
  }
}

/** Cuts of a run at, just before and just after moments at which something happens. */
export function randomCuts(seed: number, log: readonly Line[], visitors: boolean): Cut[] {
  const draw = chance(seed, 2)
  const moments = log.filter(({ kind }) => kind >= 0).map(({ now }) => now)
  return Array.from({ length: draw(8) }, () => moments[draw(moments.length)] ?? 0)
    .map(now => Math.max(0, now + draw(3) - 1))
    .toSorted((a, b) => a - b)
    .map(until => ({ until, visitors: visitors ? draw(3) : 0 }))
}

/** Runs the program, stopping at the cuts, and returns everything that happened. */
export function logOf<Kind>(
  machine: Machine<Kind>,
  program: Program,
  cuts: readonly Cut[],
): Line[] {
  const log: Line[] = []
  function note(kind: number, id: number): void {
    log.push({ now: machine.now, kind, id, pending: machine.pending })
    if (log.length > longest) throw new Error(`program ${program.seed} has no end`)
  }
  const kinds = program.ranks.map((rank, kind) =>
    machine.on(`kind ${kind}`, rank, item => {
      note(kind, item.id)
      breed(chance(program.seed, item.id), item)
    }),
  )
  function schedule(delay: number, choice: number, item: Item): void {
    const kind = kinds[choice]
    if (kind !== undefined) machine.schedule(delay, kind, item)
  }
  function breed(draw: (limit: number) => number, parent: Item): void {
    let left = parent.budget
    for (let child = draw(program.breadth); child > 0 && left > 0; child--) {
      const budget = Math.min(left - 1, draw(1 + 2 * Math.floor(left / child)))
      left -= budget + 1
      const id = scramble(parent.id ^ scramble(child))
      schedule(randomDelay(draw), draw(kinds.length), { id, budget })
    }
  }
  const draw = chance(program.seed, 3)
  for (let beginner = 0; beginner < program.beginners; beginner++) {
    const budget = Math.floor(program.budget / program.beginners)
    schedule(draw(10) * program.grid, draw(kinds.length), { id: beginner, budget })
  }
  let visitor = 0
  for (const { until, visitors } of [...cuts, { until: end, visitors: 0 }]) {
    machine.run(until)
    note(-1, -1)
    for (let left = visitors; left > 0; left--) {
      visitor -= 1
      schedule(randomDelay(draw), draw(kinds.length), { id: visitor, budget: 2 })
    }
  }
  return log
}

function randomDelay(draw: (limit: number) => number): number {
  return delays[draw(delays.length + 1)] ?? draw(2 ** 40)
}

/** Spreads the bits of a 32-bit number; one to one (the finisher of MurmurHash3). */
function scramble(word: number): number {
  let bits = word | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
