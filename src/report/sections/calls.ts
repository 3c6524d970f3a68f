import { countText, timeText } from '../../math/units/numberText.ts'
import type { CallMeasures } from '../../metrics/measures.ts'
import { busiest } from '../busiest.ts'
import type { SectionOf } from '../section.ts'

const most = 10

/** What became of the calls of flows, `source/function`, and of functions, `caller>function`. */
export const calls: SectionOf = ({ sources, functions }) => {
  const all = Object.fromEntries([...named(sources, '/'), ...named(functions, '>')])
  const { shown, left } = busiest(
    all,
    most,
    ({ arrivals, outcomes }) => arrivals - outcomes.completed,
    ({ arrivals }) => arrivals,
  )
  return {
    head: [
      'Calls',
      'requests',
      'attempts',
      'completed',
      'failed',
      'timed out',
      'throttled',
      'p50',
      'p99',
    ],
    rows: shown.map(([name, { arrivals, attempts, outcomes, latency }]) => ({
      name,
      cells: [
        ...[
          arrivals,
          attempts,
          outcomes.completed,
          outcomes.failed,
          outcomes.timedOut,
          outcomes.throttled,
        ].map(countText),
        timeText(latency.p50),
        timeText(latency.p99),
      ],
    })),
    left: left.length === 0 ? [] : [`and ${left.length} more`],
  }
}

function named(
  callers: Readonly<Record<string, { readonly calls: Readonly<Record<string, CallMeasures>> }>>,
  mark: string,
): (readonly [string, CallMeasures])[] {
  return Object.entries(callers).flatMap(([caller, { calls: made }]) =>
    Object.entries(made).map(([callee, of]) => [`${caller}${mark}${callee}`, of] as const),
  )
}
