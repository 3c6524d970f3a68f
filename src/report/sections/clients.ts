import { amountText, countText, timeText } from '../../math/units/numberText.ts'
import type { SourceMeasures } from '../../metrics/measures.ts'
import { busiest } from '../busiest.ts'
import type { SectionOf } from '../section.ts'

const most = 10
/** More answers than these share a column, so that the table stays on the screen. */
const mostStatuses = 3
/** What was answered well is among the sources already. */
const success = '200'

/** What clients did when the first answer was not good enough, where they did anything. */
export const clients: SectionOf = ({ sources, queues, streams }) => {
  const isRead = (name: string) => Object.hasOwn(queues, name) || Object.hasOwn(streams, name)
  const { shown, left } = busiest(
    // A call for what Lambda reads itself has several messages.
    Object.fromEntries(
      Object.entries(sources).filter(([name, of]) => !isRead(name) && didMore(of)),
    ),
    most,
    ({ attempts, arrivals }) => attempts - arrivals,
    ({ attempts }) => attempts,
  )
  const statuses = commonest(shown.map(([, of]) => of))
  const others = shown.some(([, of]) => otherAnswers(of, statuses) > 0)
  return {
    head: [
      'Clients',
      'attempts',
      'factor',
      ...statuses.map(status => (status === 'none' ? 'no answer' : status)),
      ...(others ? ['other'] : []),
      'abandoned',
      'billed',
      'to retry',
    ],
    rows: shown.map(([name, of]) => ({
      name,
      cells: [
        countText(of.attempts),
        amountText(of.amplification),
        ...statuses.map(status => countText(of.answers[status] ?? 0)),
        ...(others ? [countText(otherAnswers(of, statuses))] : []),
        countText(of.abandoned.count),
        timeText(of.abandoned.billedDurationMs),
        countText(of.outcomes.waitingToRetry),
      ],
    })),
    left: left.length === 0 ? [] : [`and ${left.length} more ${noun(left)} of this kind`],
  }
}

/** Whether it tried again, gave up or was held up by its front or itself. */
function didMore({ arrivals, attempts, refused, gaveUp, abandoned }: SourceMeasures): boolean {
  return attempts !== arrivals || refused > 0 || gaveUp > 0 || abandoned.count > 0
}

/** The bad answers seen most, by status in ascending order; what was no answer comes last. */
function commonest(shown: readonly SourceMeasures[]): string[] {
  const totals = new Map<string, number>()
  for (const { answers } of shown) {
    for (const [status, count] of badAnswers(answers)) {
      totals.set(status, (totals.get(status) ?? 0) + count)
    }
  }
  return [...totals]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostStatuses)
    .map(([status]) => status)
    .toSorted()
}

function otherAnswers({ answers }: SourceMeasures, statuses: readonly string[]): number {
  return badAnswers(answers).reduce(
    (sum, [status, count]) => (statuses.includes(status) ? sum : sum + count),
    0,
  )
}

function badAnswers(answers: SourceMeasures['answers']): [string, number][] {
  return Object.entries(answers).filter(([status]) => status !== success)
}

function noun(left: readonly unknown[]): string {
  return left.length === 1 ? 'source' : 'sources'
}
