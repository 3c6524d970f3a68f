import { hour, millisecond, minute, second } from '../math/time.ts'
import type { PollersPlan } from '../model/plan/pollersPlan.ts'
import type { TopicPlan } from '../model/plan/streamPlan.ts'
import { quotas } from '../model/quotas.ts'
import { backlogPlan } from './backlogPlan.ts'
import type { KafkaSettings } from './kafkaShape.ts'
import { keysPlan } from './keysPlan.ts'
import { lanePlan } from './lanePlan.ts'
import type { Given } from './mapping.ts'
import { poisonPlan } from './poisonShape.ts'
import { shareOf } from './shareOf.ts'
import { timeOf } from './timeOf.ts'

/** A topic of Kafka and its event source mapping, as the model takes them. */
export function kafkaPlan(settings: KafkaSettings, given: Given, type: string): TopicPlan {
  const { messageErrors, perMessage, poison, topic = {} } = settings
  const { keys, partitions = 1, retention } = topic
  const lanes = lanePlan(settings, given, {
    retention: retention === undefined ? quotas.topicRetention.value * hour : timeOf(retention),
    window: quotas.gatheringDefault.value * millisecond,
  })
  const isEndless = lanes.retries === Infinity && lanes.hasDestination
  return {
    ...given.call,
    reads: 'partitions',
    type,
    hasAge: false,
    isBatched: messageErrors !== undefined || perMessage !== undefined || poison !== undefined,
    arrivals: given.arrivals,
    shards: partitions,
    parallelization: 1,
    ...(keys !== undefined && { keys: keysPlan(keys) }),
    backlog: backlogPlan(settings, topic, given),
    ...(poison !== undefined && { poison: poisonPlan(poison) }),
    lanes: isEndless ? { ...lanes, retries: quotas.kafkaRetriesWithDestination.value } : lanes,
    pollers: pollersPlan(settings, given, partitions),
  }
}

function pollersPlan(
  { ProvisionedPollerConfig: provisioned }: KafkaSettings,
  { assumptions, size }: Given,
  partitions: number,
): PollersPlan {
  const assumed = {
    size,
    highLag: timeOf(assumptions.pollersHighLag),
    afterThrottle: shareOf(assumptions.pollersAfterThrottle),
  }
  if (provisioned === undefined) {
    return {
      ...assumed,
      isProvisioned: false,
      least: quotas.pollersStart.value,
      most: partitions,
      interval: quotas.lagInterval.value * minute,
      changeAfter: timeOf(assumptions.pollersChangeAfter),
    }
  }
  const { MinimumPollers = quotas.topicMinimumPollersDefault.value } = provisioned
  const { MaximumPollers = quotas.topicMaximumPollersDefault.value } = provisioned
  return {
    ...assumed,
    isProvisioned: true,
    least: Math.min(MinimumPollers, partitions),
    most: Math.min(MaximumPollers, partitions),
    interval: quotas.provisionedLagInterval.value * second,
    changeAfter: 0,
  }
}
