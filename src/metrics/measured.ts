import type { Metric } from './metric.ts'

type Registry<From> = Readonly<Record<string, Metric<From>>>
type Values<Metrics extends Registry<never>> = {
  readonly [Name in keyof Metrics]: ReturnType<Metrics[Name]['of']>
}

/** The values of a list of metrics, by name and in its order. */
export function measured<From, const Metrics extends Registry<From>>(
  metrics: Metrics,
  from: From,
  until: number,
): Values<Metrics> {
  const values = Object.entries(metrics).map(([name, { of }]) => [name, of(from, until)])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names
  return Object.fromEntries(values) as Values<Metrics>
}
