import type { Distribution, Sampler } from '../../src/math/distribution.ts'
import { distributionOf } from '../../src/math/distributionOf.ts'
import { type OpenStream, randomStream } from '../../src/math/random/randomStream.ts'
import type { FunctionPlan, VersionPlan } from '../../src/model/plan/functionPlan.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import { type Around, noneAround } from './around/slowAround.ts'
import type { Request } from './around/slowCall.ts'
import type { Told } from './firstDifference.ts'
import type { Environment } from './slowLife.ts'

/** What somebody does, and what it waits for in between: some time, or whoever lets it go on. */
export type Life<Result = void> = Generator<number | ((goOn: () => void) => void), Result>

/** In a microsecond comes what somebody changes, what frees, then what rested too long, who waits no longer, and what asks. */
export const ranks = { changes: 0, frees: 1, rests: 2, 'gives up': 3, asks: 4 }

export type Pool = ReturnType<typeof poolOf>

type Law = Pick<Distribution, 'sampler'> | undefined

const uniform = distributionOf({ uniform: { low: 0, high: 1 } })

/** Where environments live: on demand of a version, or provisioned for the name of a qualifier. */
export function poolOf(fn: FunctionPlan, version: VersionPlan, qualifier?: string) {
  const isProvisioned = qualifier !== undefined
  const name = qualifier ?? version.name
  // Where the numbers of the pool are drawn, and those of its version.
  const path = [isProvisioned ? 'provisioned' : 'function', fn.name, name]
  const versionPath = ['function', fn.name, version.name]
  // How often there was new code, since when there is a snapshot of it, and who runs there, if not everybody.
  const whose: { readonly tenant?: number } = {}
  // Environments so far, Inits ahead of any request that are still to come, and the last moment of use.
  const used = {
    code: 0,
    snapshotAt: 0,
    whose,
    reusePath: path,
    count: { created: 0 },
    owed: 0,
    lastUse: 0,
  }
  // What is asked for, by which order, and how many of it there always are.
  const asked = { least: 0, most: 0, configured: 0, order: 0, allocated: 0 }
  // What was told, how often another number was granted, and environments times microseconds.
  const ready = { told: { configured: 0, ready: 0 }, grants: 0, busyTime: 0, readyTime: 0 }
  return { fn, version, name, isProvisioned, path, versionPath, ...used, ...asked, ...ready }
}

/** A world at a moment: what there is, what was told, what is still to come, and its chances. */
export class World {
  readonly plan: WorldPlan
  readonly pools: Pool[] = []
  readonly environments: Environment[] = []
  readonly inFlight: Request[] = []
  readonly around: Around = noneAround()
  readonly log: Told[] = []
  pending: { time: number; rank: number; run: () => void }[] = []
  now = 0
  readonly #rows: Record<string, Sampler> = {}
  readonly buckets: Record<string, { level: number; at: number }> = {}

  constructor(plan: WorldPlan) {
    this.plan = plan
  }

  /** It goes on until it waits. */
  live(life: Life): void {
    const { done, value } = life.next()
    if (done) return
    if (typeof value === 'number') this.later(value, 'frees', () => this.live(life))
    else value(() => this.live(life))
  }

  later(delay: number, rank: keyof typeof ranks, run: () => void): void {
    const one = { time: this.now + delay, rank: ranks[rank], run }
    // Who gives up goes first that began to wait last: somebody else may wait for what comes of it.
    this.pending = rank === 'gives up' ? [one, ...this.pending] : [...this.pending, one]
  }

  /** The environments of a pool, or those in a state; who rests longer comes before. */
  in(pool: Pool, state?: string): Environment[] {
    return this.environments.filter(one => one.pool === pool && (!state || one.state === state))
  }

  /** The next number in the row of a purpose; 0 where there is no law. */
  number(law: Law, ...path: readonly string[]): number {
    const drawn = new Float64Array(1)
    if (law) (this.#rows[path.join('/')] ??= law.sampler(this.open(...path))).fill(drawn)
    return drawn[0] ?? 0
  }

  open(...path: readonly string[]): OpenStream {
    const { seed, replication } = this.plan
    return purpose => randomStream(seed, String(replication), ...path, purpose)
  }

  /** A time after which somebody asks for something: when all has happened that frees. */
  asking = (delay: number) => (goOn: () => void) => this.later(delay, 'asks', goOn)

  time = (law: Law, ...path: readonly string[]) => Math.round(this.number(law, ...path))

  uniform = (...path: readonly string[]) => this.number(uniform, ...path)

  /** Whether something of this chance happens; nothing is drawn where it cannot. */
  happens = (chance: number, ...path: string[]) => chance > 0 && this.uniform(...path) < chance

  /** The tokens in a bucket, full at first, that gains so many in each period; one may be taken. */
  tokens(name: string, most: number, gain: number, period: number, taken: 0 | 1): number {
    const { level, at } = (this.buckets[name] ??= { level: most * period, at: this.now })
    const now = Math.min(most * period, level + (this.now - at) * gain)
    const tokens = Math.floor(now / period)
    this.buckets[name] = { level: tokens > 0 ? now - taken * period : now, at: this.now }
    return tokens
  }

  /** Whether ten requests per second for each unit of concurrency leave room for one (C11, C12). */
  isInRate(name: string, concurrency: number): boolean {
    const most = (10 * concurrency * this.plan.behaviour.requestRateWindow) / 1e6
    return this.tokens(name, most, 10 * concurrency, 1e6, 1) > 0
  }
}
