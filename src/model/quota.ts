import type { Provenance } from './provenance.ts'

/** Units as AWS writes them; 1 MB is 1,024 KB, and a ratio has no unit. */
type QuotaUnit =
  | 'ms'
  | 's'
  | 'min'
  | 'h'
  | 'days'
  | 'KB'
  | 'MB'
  | 'GB'
  | 'MB/s'
  | 'Mbps'
  | 'vCPUs'
  | 'instances'
  | 'executions'
  | 'invocations'
  | 'executions/min'
  | 'environments'
  | 'environments/min'
  | 'requests'
  | 'messages'
  | 'batches'
  | 'items'
  | 'batches/min'
  | 'receives'
  | 'receives/s'
  | 'pollers'
  | 'records'
  | 'records/s'
  | 'polls/s'
  | 'requests/s'
  | 'attempts'
  | 'tokens'
  | 'datapoints'
  | 'layers'
  | 'descriptors'
  | 'filters'
  | 'characters'
  | 'keys'
  | 'processes'
  | '%'
  | 'ratio'

/** One number that AWS sets, or that stands in for one where AWS does not say. */
export type Quota = Provenance & {
  /** The rule of the model that rests on it. */
  readonly rule: string
  readonly value: number
  readonly unit: QuotaUnit
  /** What it means, as one sentence without its full stop. */
  readonly meaning: string
}

/** Quotas that belong together, by name. */
export interface QuotaTopic<Name extends string = string> {
  readonly title: string
  readonly quotas: Readonly<Record<Name, Quota>>
}

/** Keeps the names of a topic's quotas, so that a misspelt one does not compile. */
export function defineTopic<Name extends string>(topic: QuotaTopic<Name>): QuotaTopic<Name> {
  return topic
}
