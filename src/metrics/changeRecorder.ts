import { millisecond } from '../math/time.ts'
import { momentsOf } from '../model/changing/momentsOf.ts'
import type { ChangePhase, ChangePlan } from '../model/plan/changePlan.ts'
import type { WorldPlan } from '../model/plan/worldPlan.ts'
import type { ChangeMeasures } from './changeMeasures.ts'
import { reaches } from './reaches.ts'
import { RecoveryMeter } from './recoveryMeter.ts'
import type { RequestMeter } from './requestMeter.ts'
import { SourceLoad } from './sourceLoad.ts'

/** Follows what somebody does while it runs, and what the sources make of it. */
export class ChangeRecorder {
  readonly #plans: readonly ChangePlan[]
  /** Of each fault. */
  readonly #recoveries: ReadonlyMap<ChangePlan, RecoveryMeter>
  /** By the number of the client; those of handlers are no source's. */
  readonly #loads: readonly SourceLoad[]
  /** Whether there is any fault to recover from. */
  readonly isNeeded: boolean

  constructor(world: WorldPlan, meters: readonly RequestMeter[]) {
    const { changes = [], clients = [] } = world
    let next = 0
    const sources = clients.map(({ name, calls }) => ({
      load: new SourceLoad(name, meters.slice(next, (next += calls.length))),
      calls,
    }))
    this.#plans = changes
    this.#loads = sources.flatMap(({ load, calls }) => calls.map(() => load))
    this.#recoveries = new Map(
      changes.flatMap(plan => {
        if (plan.do !== 'fault') return []
        const concerned = sources.filter(({ calls }) => reaches(world, calls, plan))
        return [[plan, new RecoveryMeter(concerned.map(({ load }) => load))]]
      }),
    )
    this.isNeeded = this.#recoveries.size > 0 && sources.length > 0
  }

  changed(change: ChangePlan, phase: ChangePhase, now: number): void {
    const recovery = this.#recoveries.get(change)
    if (phase === 'begins') recovery?.begin()
    if (phase === 'ends') recovery?.end(now)
  }

  requested(client: number): void {
    this.#loads[client]?.grow()
  }

  /** A request of a client has ended, or tries again. */
  moved(client: number, now: number): void {
    const load = this.#loads[client]
    if (load === undefined) return
    for (const recovery of this.#recoveries.values()) recovery.look(load, now)
  }

  get measures(): readonly ChangeMeasures[] {
    return this.#plans.map(plan => {
      const moments = momentsOf(plan)
      const last = moments.length > 1 ? moments.at(-1) : undefined
      return {
        atMs: (moments[0]?.at ?? 0) / millisecond,
        untilMs: last === undefined ? null : last.at / millisecond,
        what: plan.what,
        recovery: this.#recoveries.get(plan)?.recovery ?? {},
      }
    })
  }
}
