import { z } from 'zod'
import { pages } from '../../model/pages.ts'
import { documented } from '../../model/provenance.ts'
import { quotas } from '../../model/quotas.ts'
import { backlogPlan } from '../backlogPlan.ts'
import { backlogProblems } from '../backlogProblems.ts'
import { backlogShape } from '../backlogShape.ts'
import { consumedPlan } from '../consumedPlan.ts'
import { consumedShape } from '../consumedShape.ts'
import { ignoredShape } from '../ignoredShape.ts'
import { defineMapping } from '../mapping.ts'
import { timeOf } from '../timeOf.ts'
import { writtenDuration } from '../written.ts'

const batches = {
  ACTIVEMQ: quotas.activeMqBatches.value,
  RABBITMQ: quotas.rabbitMqBatches.value,
}

/** The broker of a queue, and what is in it. */
const broker = z.strictObject({
  engine: z
    .enum(['ACTIVEMQ', 'RABBITMQ'])
    .optional()
    .describe('Engine of the broker, ACTIVEMQ where none is set'),
  retention: writtenDuration(0)
    .optional()
    .describe('Time after which a message expires; it never does where none is set'),
  ...backlogShape,
})

export const mq = defineMapping({
  Type: 'MQ',
  summary: 'A queue of a broker of Amazon MQ',
  provenance: documented(pages.mq),
  shape: {
    ...consumedShape,
    Broker: ignoredShape.Broker,
    Queues: ignoredShape.Queues,
    DynamicPolicyName: ignoredShape.DynamicPolicyName,
    broker: broker.optional().describe('The broker, and what is in its queue'),
  },
  bounds: {},
  order: { keys: undefined, where: ['broker', 'engine', 'RABBITMQ'] },
  filters: { payload: 'data', isAll: false },
  settable: ['Enabled'],
  isStocked: settings => (settings.broker?.backlog ?? 0) > 0,
  problems: settings => backlogProblems('broker', settings.broker ?? {}),
  plans: (settings, given) => {
    const { broker: own = {} } = settings
    const { engine = 'ACTIVEMQ', retention } = own
    const isRedelivered =
      engine === 'ACTIVEMQ' && given.assumptions.activeMqRetries === 'maximumRedeliveries'
    return {
      streams: [
        consumedPlan(
          settings,
          given,
          {
            type: 'MQ',
            hasAge: false,
            batches: batches[engine],
            retention: retention === undefined ? Infinity : timeOf(retention),
            backlog: backlogPlan({}, own, given),
            oversized: 0,
          },
          isRedelivered ? { retries: quotas.activeMqRedeliveries.value, hasDestination: true } : {},
        ),
      ],
    }
  },
})
