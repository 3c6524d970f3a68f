import type {
  AbandonedMeasures,
  CallMeasures,
  EnvironmentMeasures,
  LevelSummary,
  LimitMeasures,
  OutcomeCounts,
  Rate,
  TimeSummary,
  VisitMeasures,
  WaitingMeasures,
} from './measures.ts'

/** The forms that a measured value can have, by the name that the reference and the schema use. */
interface Shapes {
  /** A whole number of 0 or more. */
  readonly count: number
  /** A number of 0 or more that need not be whole. */
  readonly amount: number
  /** The same, or null where nothing was seen. */
  readonly 'amount or null': number | null
  readonly text: string
  /** By name. */
  readonly 'amounts or null': Readonly<Record<string, number | null>>
  /** A whole number, or null where nothing was compared. */
  readonly 'difference or null': number | null
  readonly times: TimeSummary
  readonly level: LevelSummary
  readonly 'level or null': LevelSummary | null
  readonly rate: Rate
  /** Counts by the name of what was counted. */
  readonly counts: Readonly<Record<string, number>>
  readonly limits: Readonly<Record<string, LimitMeasures>>
  readonly environments: EnvironmentMeasures
  readonly outcomes: OutcomeCounts
  readonly abandoned: AbandonedMeasures
  readonly waiting: WaitingMeasures
  readonly 'visits or null': VisitMeasures | null
  /** By the name of the function that is called. */
  readonly calls: Readonly<Record<string, CallMeasures>>
  /** One number per period, of a time series. */
  readonly series: readonly number[]
  readonly 'series with gaps': readonly (number | null)[]
}

export type Shape = keyof Shapes

/** What a metric is; its name is its key, in its list and in `Measures`. */
interface Described {
  /** `ms`, `GB-s` ...; null for plain counts and shares. */
  readonly unit: string | null
  /** What it says, as one sentence without its full stop. */
  readonly meaning: string
  /** Whether CloudWatch has it under this name. */
  readonly aws: boolean
}

/** A metric and how it is read from what was metered; the form must fit the value. */
export type Metric<From, Form extends Shape = Shape> = Described &
  {
    readonly [S in Form]: {
      readonly shape: S
      /** Its value when the run ended at `until`. */
      readonly of: (from: From, until: number) => Shapes[S]
    }
  }[Form]

/** Names the shape at the place of definition. */
export function defineMetric<From, Form extends Shape>(
  metric: Metric<From, Form>,
): Metric<From, Form> {
  return metric
}
