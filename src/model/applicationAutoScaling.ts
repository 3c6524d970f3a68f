import type { EventKind, Kernel } from '../engine/kernel.ts'
import { assert } from '../math/assert.ts'
import { minute } from '../math/time.ts'
import type { ScalingPlan } from './plan/functionPlan.ts'
import type { ProvisionedConcurrency } from './provisionedConcurrency.ts'
import type { Provisioning } from './provisioning.ts'
import { quotas } from './quotas.ts'
import { wish } from './scalingDecision.ts'
import { UtilizationMeter } from './utilizationMeter.ts'

const period = quotas.alarmPeriod.value * minute
const scaleInInterval = quotas.scaleInInterval.value * minute
const remembered = quotas.scaleInDatapoints.value

/** A scalable target: one provisioned concurrency with its bounds and what its alarms saw. */
class ScalableTarget {
  readonly pool: ProvisionedConcurrency
  readonly plan: ScalingPlan
  readonly meter: UtilizationMeter
  least: number
  most: number
  readonly points: (number | undefined)[] = []
  scaledOutAt = -Infinity
  scaledInAt = -Infinity

  constructor(pool: ProvisionedConcurrency, plan: ScalingPlan, now: number) {
    this.pool = pool
    this.plan = plan
    this.meter = new UtilizationMeter(now, pool.ready)
    this.least = plan.least
    this.most = plan.most
  }
}

interface Due {
  readonly target: ScalableTarget
  readonly least: number | undefined
  readonly most: number | undefined
}

/** Application Auto Scaling of provisioned concurrency: target tracking and schedules (C16 to C18). */
export class ApplicationAutoScaling {
  readonly #kernel: Kernel
  readonly #provisioning: Provisioning
  readonly #minute: EventKind<ScalableTarget>
  readonly #scheduled: EventKind<Due>
  readonly #targets = new Map<ProvisionedConcurrency, ScalableTarget>()

  constructor(kernel: Kernel, provisioning: Provisioning) {
    this.#kernel = kernel
    this.#provisioning = provisioning
    this.#minute = kernel.on<ScalableTarget>('minutePassed', 'frees', target => {
      this.#evaluate(target)
      kernel.schedule(period, this.#minute, target)
    })
    this.#scheduled = kernel.on<Due>('scheduledAction', 'frees', due => this.#apply(due))
  }

  register(pool: ProvisionedConcurrency, plan: ScalingPlan): void {
    const target = new ScalableTarget(pool, plan, this.#kernel.now)
    this.#targets.set(pool, target)
    for (const { at, least, most } of plan.schedule) {
      this.#kernel.schedule(at, this.#scheduled, { target, least, most })
    }
    if (plan.tracking === undefined) return
    pool.meter = target.meter
    this.#kernel.schedule(period, this.#minute, target)
  }

  /** A target has other bounds from now on. */
  bound(pool: ProvisionedConcurrency, least: number, most: number): void {
    const target = this.#targets.get(pool)
    assert(target !== undefined, 'bounds are changed where there are some')
    this.#apply({ target, least, most })
  }

  #evaluate(target: ScalableTarget): void {
    const { pool, plan, points } = target
    const { now } = this.#kernel
    points.push(target.meter.next(now))
    if (points.length > remembered) points.shift()
    const { tracking } = plan
    const wanted = tracking && wish(points, pool.ready, tracking.target)
    if (tracking === undefined || wanted === undefined) return
    const executions = Math.min(Math.max(wanted.executions, target.least), target.most)
    if (wanted.direction === 'out') {
      if (executions <= pool.configured || now < target.scaledOutAt + tracking.scaleOutCooldown) {
        return
      }
      target.scaledOutAt = now
    } else {
      const pause = Math.max(scaleInInterval, tracking.scaleInCooldown)
      if (!tracking.scalesIn || executions >= pool.configured || now < target.scaledInAt + pause) {
        return
      }
      target.scaledInAt = now
    }
    this.#provisioning.request(pool, executions)
  }

  #apply({ target, least, most }: Due): void {
    if (least !== undefined) target.least = least
    if (most !== undefined) target.most = most
    const { pool } = target
    const executions = Math.min(Math.max(pool.configured, target.least), target.most)
    if (executions !== pool.configured) this.#provisioning.request(pool, executions)
  }
}
