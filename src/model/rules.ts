import type { Rule, RuleTopic } from './rule.ts'
import { brokers } from './rules/brokers.ts'
import { changeStreams } from './rules/changeStreams.ts'
import { concurrency } from './rules/concurrency.ts'
import { events } from './rules/events.ts'
import { fifoQueues } from './rules/fifoQueues.ts'
import { fronts } from './rules/fronts.ts'
import { init } from './rules/init.ts'
import { invoke } from './rules/invoke.ts'
import { kafka } from './rules/kafka.ts'
import { limits } from './rules/limits.ts'
import { managed } from './rules/managed.ts'
import { mappings } from './rules/mappings.ts'
import { pollers } from './rules/pollers.ts'
import { pools } from './rules/pools.ts'
import { provisioned } from './rules/provisioned.ts'
import { queues } from './rules/queues.ts'
import { scaling } from './rules/scaling.ts'
import { sdkRetries } from './rules/sdkRetries.ts'
import { snapStart } from './rules/snapStart.ts'
import { stepFunctions } from './rules/stepFunctions.ts'
import { streams } from './rules/streams.ts'
import { tenants } from './rules/tenants.ts'

/** Every rule of how Lambda behaves, in the order of the reference page. */
export const ruleTopics: readonly RuleTopic[] = [
  init,
  invoke,
  pools,
  concurrency,
  provisioned,
  scaling,
  limits,
  snapStart,
  tenants,
  managed,
  sdkRetries,
  fronts,
  events,
  mappings,
  queues,
  streams,
  fifoQueues,
  pollers,
  stepFunctions,
  kafka,
  brokers,
  changeStreams,
]

/** Every rule by itself. */
export const rules: readonly Rule[] = ruleTopics.flatMap(topic => topic.rules)
