import { z } from 'zod'
import { eventSources } from '../model/clients/eventSources.ts'
import { fronts } from '../model/clients/fronts.ts'
import { filterShape } from './filters/filterShape.ts'
import { flowShape } from './flowShape.ts'
import { isInlet } from './isInlet.ts'
import { mappedShape } from './mappedShape.ts'
import { isMapped, mappings } from './mappings.ts'
import { retriesShape } from './retriesShape.ts'
import { readSchedule, scheduleRule } from './schedules/readSchedule.ts'
import { stateMachineShape } from './stateMachines/definitionShape.ts'
import { stepFunctions } from './stateMachines/stepFunctions.ts'
import { tenantsShape } from './tenantsShape.ts'
import { writtenArrivals, writtenDistribution, writtenDuration, writtenSize } from './written.ts'
import { writtenReferences } from './writtenReference.ts'

/** Who calls functions: through what, when, and what they make of an answer. */
export const sourceShape = z
  .strictObject({
    Type: z
      .enum([...namesOf(fronts), ...namesOf(eventSources), ...namesOf(mappings), stepFunctions])
      .describe('What stands between the caller and the function, or where events come from'),
    FunctionName: writtenReferences()
      .optional()
      .describe(
        'The function that is called, alone or with a version or an alias: checkout:live; of events a list, each of which gets them',
      ),
    InvocationType: z
      .enum(['RequestResponse', 'Event'])
      .optional()
      .describe(
        'Whether an SDK waits for the answer, or only hands over an event; RequestResponse where none is set',
      ),
    arrivals: writtenArrivals()
      .optional()
      .describe('When requests come, or users, or events; a schedule says it for itself'),
    Schedule: scheduleText('Schedule: when events come, rate(5 minutes) or cron(0 12 * * ? *)'),
    ScheduleExpression: scheduleText('ScheduleV2: the same'),
    sendTo: z
      .array(z.string())
      .min(1)
      .max(100)
      .optional()
      .describe(
        'Of events that several may want: sources that are given each of them, beside or instead of FunctionName',
      ),
    flow: flowShape
      .optional()
      .describe('Instead of FunctionName: what everybody who comes does, one after the other'),
    TimeoutInMillis: z
      .int()
      .optional()
      .describe(
        'How long API Gateway waits for the function; as long as it may where none is given',
      ),
    idleTimeout: writtenDuration(0)
      .optional()
      .describe(
        'How long a load balancer waits for the function, its idle_timeout.timeout_seconds; 60s where none is given',
      ),
    ThrottlingRateLimit: z
      .number()
      .min(0)
      .max(1_000_000)
      .optional()
      .describe('Requests per second that the stage of the API lets through'),
    ThrottlingBurstLimit: z
      .int()
      .min(0)
      .max(1_000_000)
      .optional()
      .describe('Requests at once that the stage of the API lets through'),
    InvokeMode: z
      .enum(['BUFFERED', 'RESPONSE_STREAM'])
      .optional()
      .describe(
        'Whether an answer is streamed, which slows down large ones; BUFFERED where none is set',
      ),
    requestSize: writtenSize().optional().describe('Size of a request; small where none is given'),
    answerSize: writtenSize().optional().describe('Size of an answer; small where none is given'),
    tenants: tenantsShape
      .optional()
      .describe('For whom requests are made, where the function has TenancyConfig'),
    overhead: writtenDistribution()
      .optional()
      .describe('Time from the caller to Lambda: network, gateway; none where it is not given'),
    timeout: writtenDuration(0)
      .optional()
      .describe(
        'How long the caller waits for an attempt; as long as the front does where none is given',
      ),
    retries: retriesShape
      .optional()
      .describe('How the caller tries again; not at all where none is given'),
    ...mappedShape,
    ...filterShape,
    ...stateMachineShape,
  })
  .meta({
    anyOf: [
      { required: ['FunctionName'] },
      { required: ['flow'] },
      { required: ['Definition'] },
      { required: ['sendTo'] },
      { properties: { Type: { enum: unreadTypes() } }, required: ['Type'] },
    ],
  })
  .check(context => {
    const { Schedule, ScheduleExpression, Type, arrivals } = context.value
    const given = [Schedule, ScheduleExpression, arrivals].filter(each => each !== undefined)
    if (given.length === 1) return
    // What waits to be read need not be joined by more, and others may give it something.
    if (given.length === 0 && isInlet({ Type })) return
    const message =
      given.length === 0
        ? 'must be given: found nothing'
        : 'must stand without a schedule beside it, or a second one: found both'
    context.issues.push({ code: 'custom', input: arrivals, path: ['arrivals'], message })
  })
  .transform(({ arrivals, ...others }) => ({
    ...others,
    arrivals: arrivals ?? scheduled(others.Schedule ?? others.ScheduleExpression),
  }))

/** What is taken where no arrivals are given; nobody writes it so. */
const silence = '0/d'

function scheduled(schedule: string | undefined): Readonly<Record<string, unknown>> {
  return schedule === undefined ? { poisson: silence } : { schedule }
}

/** Whether nothing arrives by itself, and nothing waits. */
export function isSilent(source: SourceSettings): boolean {
  const { Type, arrivals } = source
  const isStocked = isMapped(Type) && mappings[Type].isStocked(source)
  return !isStocked && arrivals['poisson'] === silence
}

/** Those that may stand without a function. */
function unreadTypes(): string[] {
  const mapped = Object.values(mappings)
  return mapped.filter(({ unread }) => unread !== undefined).map(({ Type }) => Type)
}

export type SourceSettings = z.output<typeof sourceShape>

function scheduleText(meaning: string) {
  return z
    .string()
    .refine(text => readSchedule(text) !== undefined, scheduleRule)
    .optional()
    .describe(meaning)
}

function namesOf<Name extends string>(registry: Readonly<Record<Name, unknown>>): Name[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of a registry are its names
  return Object.keys(registry) as Name[]
}
