import type { LogRecord } from '../../metrics/logRecord.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { WorldPlan } from '../../model/plan/worldPlan.ts'
import { UsageError } from '../command.ts'

/** The name of a thing that a record says the outcome of; undefined where it says nothing of the kind. */
type Found = (record: LogRecord, outcome: string, plan: WorldPlan) => string | undefined

interface Kind {
  readonly outcomes: readonly string[]
  readonly found: Found
}

const requestOutcomes: Partial<Readonly<Record<Outcome, string>>> = {
  completed: 'completed',
  error: 'failed',
  crash: 'failed',
  timedOut: 'timedOut',
  throttled: 'throttled',
}

const kinds: Readonly<Partial<Record<string, Kind>>> = {
  request: {
    outcomes: [
      'completed',
      'failed',
      'timedOut',
      'throttled',
      'dropped',
      'expired',
      'deadLettered',
    ],
    found(record, outcome) {
      if (record.event === 'ended') return record.outcome === outcome ? record.request : undefined
      // One that is a single call ends with it.
      if (record.event !== 'decided' && record.event !== 'finished') return undefined
      if (record.attempt !== undefined) return undefined
      const end = record.event === 'finished' ? requestOutcomes[record.outcome] : record.decision
      return end === outcome ? record.request : undefined
    },
  },
  message: {
    outcomes: ['deleted', 'deadLettered', 'expired', 'failed', 'throttled'],
    found(record, outcome) {
      if (!('message' in record)) return undefined
      const { event, message } = record
      const isIt =
        event === 'messageLetGo'
          ? record.cause === outcome || (record.cause === 'reported' && outcome === 'failed')
          : event === `message${outcome.slice(0, 1).toUpperCase()}${outcome.slice(1)}`
      return isIt ? message : undefined
    },
  },
  record: {
    outcomes: ['done', 'dropped', 'deadLettered', 'expired', 'filtered'],
    found(record, outcome, { streams = [] }) {
      if (record.event !== 'recordEnded') return undefined
      const { how, record: label } = record
      if (how !== 'retriesExhausted' && how !== 'tooOld') return how === outcome ? label : undefined
      const stream = streams.find(({ name }) => label.startsWith(`${name}#`))
      const end = stream?.lanes.hasDestination === true ? 'deadLettered' : 'dropped'
      return end === outcome ? label : undefined
    },
  },
}

/** Looks for the first request, message or record that fared so, of one source where it is named. */
export class FirstWith {
  readonly #found: Found
  readonly #outcome: string
  readonly #source: string | undefined
  readonly #plan: WorldPlan
  label: string | undefined

  constructor(kind: string, outcome: string, source: string | undefined, plan: WorldPlan) {
    const known = kinds[kind]
    if (known === undefined)
      throw new UsageError(`--outcome is of a request, a message or a record`)
    if (!known.outcomes.includes(outcome)) {
      const names = known.outcomes.join(', ')
      throw new UsageError(
        `--outcome of a ${kind} must be one of ${names}: found ${JSON.stringify(outcome)}`,
      )
    }
    this.#found = known.found
    this.#outcome = outcome
    this.#source = source
    this.#plan = plan
  }

  readonly isOver = (): boolean => this.label !== undefined

  /** It keeps no records. */
  readonly isAbout = (record: LogRecord): boolean => {
    const label =
      this.label === undefined ? this.#found(record, this.#outcome, this.#plan) : undefined
    const isOfSource = this.#source === undefined || label?.startsWith(`${this.#source}#`) === true
    if (isOfSource) this.label ??= label
    return false
  }
}
