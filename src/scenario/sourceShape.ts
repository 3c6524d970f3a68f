import { z } from 'zod'
import { fronts } from '../model/clients/fronts.ts'
import { flowShape } from './flowShape.ts'
import { retriesShape } from './retriesShape.ts'
import { tenantsShape } from './tenantsShape.ts'
import { writtenArrivals, writtenDistribution, writtenDuration, writtenSize } from './written.ts'
import { writtenReference } from './writtenReference.ts'

/** Who calls functions: through what, when, and what they make of an answer. */
export const sourceShape = z
  .strictObject({
    Type: z.enum(namesOf(fronts)).describe('What stands between the caller and the function'),
    FunctionName: writtenReference()
      .optional()
      .describe('The function that is called, alone or with a version or an alias: checkout:live'),
    arrivals: writtenArrivals().describe('When requests come, or users'),
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
  })
  .meta({ anyOf: [{ required: ['FunctionName'] }, { required: ['flow'] }] })

export type SourceSettings = z.output<typeof sourceShape>

function namesOf<Name extends string>(registry: Readonly<Record<Name, unknown>>): Name[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of a registry are its names
  return Object.keys(registry) as Name[]
}
