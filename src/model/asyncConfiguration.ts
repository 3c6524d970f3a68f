import { z } from 'zod'
import { quotas } from './quotas.ts'

const { eventAgeLeast, eventAgeMost, eventRetriesMost } = quotas

/** What takes what came of an event; Lambda is a function of the scenario, others only keep it. */
function destination(types: readonly [string, ...string[]]) {
  return z.strictObject({
    Type: z.enum(types).describe('What takes it; Lambda: another function is called with it'),
    Destination: z
      .string()
      .min(1)
      .max(350)
      .describe(
        'Its name or its ARN: a source of the scenario, or what only keeps what it is given; of Lambda a function: notify, or notify:live',
      ),
  })
}

/** AWS's settings of a function for events that nobody waits for. */
export const asyncConfiguration = {
  EventInvokeConfig: z
    .strictObject({
      MaximumRetryAttempts: z
        .int()
        .min(0)
        .max(eventRetriesMost.value)
        .optional()
        .describe('Retries of an event after errors')
        .meta({ default: eventRetriesMost.value }),
      MaximumEventAgeInSeconds: z
        .int()
        .min(eventAgeLeast.value)
        .max(eventAgeMost.value)
        .optional()
        .describe('Age in seconds up to which an event is tried again')
        .meta({ default: eventAgeMost.value }),
      DestinationConfig: z
        .strictObject({
          OnSuccess: destination(['SQS', 'SNS', 'Lambda', 'EventBridge'])
            .optional()
            .describe('Who is told of each event that was handled'),
          OnFailure: destination(['SQS', 'SNS', 'Lambda', 'EventBridge', 'S3'])
            .optional()
            .describe('Who is given each event that Lambda gives up'),
        })
        .optional()
        .describe('Who is told what came of events'),
    })
    .optional()
    .describe('How Lambda goes on with events of this function that nobody waits for'),
  DeadLetterQueue: z
    .strictObject({
      Type: z.enum(['SQS', 'SNS']).describe('What it is'),
      TargetArn: z
        .string()
        .min(1)
        .max(350)
        .describe('Its name or its ARN: a source of the scenario, or what only keeps events'),
    })
    .optional()
    .describe('Keeps the events that Lambda gives up'),
}
