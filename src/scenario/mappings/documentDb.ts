import { z } from 'zod'
import { day, hour } from '../../math/time.ts'
import { printDuration } from '../../math/units/duration.ts'
import { pages } from '../../model/pages.ts'
import { documented } from '../../model/provenance.ts'
import { quotas } from '../../model/quotas.ts'
import { backlogPlan } from '../backlogPlan.ts'
import { backlogProblems } from '../backlogProblems.ts'
import { backlogShape } from '../backlogShape.ts'
import type { CheckedProblem } from '../checkedProblem.ts'
import { consumedPlan } from '../consumedPlan.ts'
import { consumedShape } from '../consumedShape.ts'
import { ignoredShape } from '../ignoredShape.ts'
import { defineMapping } from '../mapping.ts'
import { readingProblems } from '../readingProblems.ts'
import { shareOf } from '../shareOf.ts'
import { streamShape } from '../streamShape.ts'
import { timeOf } from '../timeOf.ts'
import { writtenDuration, writtenShare } from '../written.ts'

const longest = quotas.changeStreamRetentionMost.value * day

/** A change stream, and what is in it. */
const changeStream = z.strictObject({
  retention: writtenDuration(0)
    .optional()
    .describe(
      `How long an event is kept; ${quotas.changeStreamRetention.value}h where none is set`,
    ),
  oversized: writtenShare()
    .optional()
    .describe('Share of the events that are over 6 MB, which Lambda drops; none where none is set'),
  ...backlogShape,
})

export const documentDb = defineMapping({
  Type: 'DocumentDB',
  summary: 'A change stream of Amazon DocumentDB',
  provenance: documented(pages.documentDb),
  shape: {
    ...consumedShape,
    StartingPosition: streamShape.StartingPosition,
    StartingPositionTimestamp: streamShape.StartingPositionTimestamp,
    Cluster: ignoredShape.Cluster,
    DatabaseName: ignoredShape.DatabaseName,
    CollectionName: ignoredShape.CollectionName,
    FullDocument: ignoredShape.FullDocument,
    changeStream: changeStream.optional().describe('The change stream, and what is in it'),
  },
  bounds: {},
  order: { keys: undefined },
  settable: ['Enabled'],
  isStocked: settings => (settings.changeStream?.backlog ?? 0) > 0,
  problems: (settings, whole) => [
    ...readingProblems(settings, whole),
    ...backlogProblems('changeStream', settings.changeStream ?? {}),
    ...retentionProblems(settings.changeStream?.retention),
  ],
  plans: (settings, given) => {
    const { changeStream: own = {} } = settings
    const { oversized = 0, retention } = own
    return {
      streams: [
        consumedPlan(settings, given, {
          type: 'DocumentDB',
          hasAge: true,
          batches: quotas.changeStreamBatches.value,
          retention:
            retention === undefined ? quotas.changeStreamRetention.value * hour : timeOf(retention),
          backlog: backlogPlan(settings, own, given),
          oversized: shareOf(oversized),
        }),
      ],
    }
  },
})

function retentionProblems(retention: string | number | undefined): CheckedProblem[] {
  if (retention === undefined || timeOf(retention) <= longest) return []
  const message = `must be at most ${printDuration(longest)} (DD-4): found ${retention}`
  return [{ path: ['changeStream', 'retention'], message }]
}
