import { countText, timeText } from '../../math/units/numberText.ts'
import { busiest } from '../busiest.ts'
import type { SectionOf } from '../section.ts'

const most = 10

/** How executions of state machines ended, and how long they took. */
export const executions: SectionOf = ({ stateMachines }) => {
  const { shown, left } = busiest(
    stateMachines,
    most,
    of => of.ExecutionsFailed + of.ExecutionsTimedOut,
    of => of.ExecutionsStarted,
  )
  return {
    head: [
      'Executions',
      'started',
      'succeeded',
      'failed',
      'timed out',
      'running',
      'max',
      'transitions',
      'time p50',
      'p99',
    ],
    rows: shown.map(([name, of]) => ({
      name,
      cells: [
        countText(of.ExecutionsStarted),
        countText(of.ExecutionsSucceeded),
        countText(of.ExecutionsFailed),
        countText(of.ExecutionsTimedOut),
        countText(of.running),
        countText(of.runningAtOnce.max),
        countText(of.transitions),
        timeText(of.ExecutionTime.p50),
        timeText(of.ExecutionTime.p99),
      ],
    })),
    left: left.length === 0 ? [] : [`and those of ${left.length} more`],
  }
}
