import type { Distribution } from '../../math/distribution.ts'
import type { FilterPlan } from './filterPlan.ts'
import type { OutletPlan } from './outletPlan.ts'

/** How Lambda takes records to a function, batch after batch, and what it does with those that fail (E1, K4 to K9). */
export interface LanePlan {
  readonly isEnabled: boolean
  /** Which records are let through (E6); all of them where it is left out. */
  readonly filter?: FilterPlan
  /** Records of one batch at most, by number and by size together. */
  readonly batchSize: number
  /** How long a batch is gathered; 0 where it is not. */
  readonly window: number
  /** Whether that begins with its first record, and not when the last batch is done (E3). */
  readonly gathersFromFirst?: boolean
  /** Length of the windows that records are added up over; 0 where there are none (K9). */
  readonly tumblingWindow: number
  /** How often a failed batch is tried again; Infinity where it is until it succeeds. */
  readonly retries: number
  /** Records that are so old are given up; Infinity where none are. */
  readonly maximumAge: number
  /** How long the source keeps a record. */
  readonly retention: number
  /** Whether a batch that fails is split in two (K5). */
  readonly bisects: boolean
  /** Whether the function says which records failed (K6). */
  readonly reportsFailures: boolean
  /** Whether somebody is told of records that are given up (K8). */
  readonly hasDestination: boolean
  /** How word of it goes to a source, where the destination is one of the plan. */
  readonly tells?: OutletPlan
  /** Chance that a record fails, each time the function has it. */
  readonly messageErrors: number
  /** Whether some records fail each time. */
  readonly hasPoison: boolean
  /** What the handler takes longer for each record; nothing where it is left out. */
  readonly perMessage?: Distribution
}
