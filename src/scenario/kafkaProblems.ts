import { foundInWords } from '../math/reading/foundInWords.ts'
import { quotas } from '../model/quotas.ts'
import { backlogProblems } from './backlogProblems.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import type { KafkaSettings } from './kafkaShape.ts'
import type { Whole } from './mapping.ts'
import { readingProblems } from './readingProblems.ts'

/** What errors of a batch lead to, which only provisioned mode lets one say (KF-7). */
const controls = [
  'MaximumRetryAttempts',
  'MaximumRecordAgeInSeconds',
  'BisectBatchOnFunctionError',
  'FunctionResponseTypes',
] as const

/** What must not stand together of a topic of Kafka. */
export function kafkaProblems(settings: KafkaSettings, whole: Whole): readonly CheckedProblem[] {
  const { ProvisionedPollerConfig: provisioned, topic = {} } = settings
  return [
    ...readingProblems(settings, whole),
    ...backlogProblems('topic', topic),
    ...controls.flatMap(key => {
      if (provisioned !== undefined || settings[key] === undefined) return []
      const message = `must stand with a ProvisionedPollerConfig beside it (KF-7): ${foundInWords(settings[key])}`
      return [{ path: [key], message }]
    }),
    ...pollerProblems(provisioned),
  ]
}

function pollerProblems(
  provisioned: KafkaSettings['ProvisionedPollerConfig'],
): readonly CheckedProblem[] {
  if (provisioned === undefined) return []
  const { MinimumPollers = quotas.topicMinimumPollersDefault.value } = provisioned
  const { MaximumPollers = quotas.topicMaximumPollersDefault.value } = provisioned
  if (MaximumPollers >= MinimumPollers) return []
  const message = `must be at least MinimumPollers, ${MinimumPollers}: found ${MaximumPollers}`
  return [{ path: ['ProvisionedPollerConfig', 'MaximumPollers'], message }]
}
