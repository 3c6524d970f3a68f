import type { WorldPlan } from '../model/plan/worldPlan.ts'
import type { Fingerprint } from './fingerprint.ts'

/** What those are given that measure a part of the world. */
export interface RecorderSetup {
  readonly plan: WorldPlan
  readonly warmup: number
  readonly until: number
  /** Of the series. */
  readonly period: number
  /** So many times are kept as they are. */
  readonly kept: number
  readonly fingerprint: Fingerprint
  /** Passes the moments up to now at which the window begins or a period ends. */
  readonly advance: (now: number) => void
}
