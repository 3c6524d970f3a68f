import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** State machines of Step Functions. */
export const stepFunctions = defineTopic({
  title: 'Step Functions',
  quotas: {
    taskRetryInterval: {
      rule: 'SF2',
      value: 1,
      unit: 's',
      meaning: 'Wait before the first retry of a state where none is set',
      ...documented(pages.stepFunctionsErrors),
    },
    taskRetries: {
      rule: 'SF2',
      value: 3,
      unit: 'attempts',
      meaning: 'Retries by one retrier where no number is set',
      ...documented(pages.stepFunctionsErrors),
    },
    taskBackoffRate: {
      rule: 'SF2',
      value: 2,
      unit: 'ratio',
      meaning: 'How much longer each wait before a retry is where no rate is set',
      ...documented(pages.stepFunctionsErrors),
    },
    taskRetryDelayMost: {
      rule: 'SF2',
      value: 31_622_400,
      unit: 's',
      meaning: 'What MaxDelaySeconds is less than',
      ...documented(pages.stepFunctionsErrors),
    },
    taskTimeoutMost: {
      rule: 'SF4',
      value: 99_999_999,
      unit: 's',
      meaning: 'Longest time that a state or an execution may be given',
      ...documented(pages.stepFunctionsTask),
    },
    standardExecutionMost: {
      rule: 'SF4',
      value: 365,
      unit: 'days',
      meaning: 'Longest execution of a standard state machine',
      ...documented(pages.stepFunctionsQuotas),
    },
    expressExecutionMost: {
      rule: 'SF4',
      value: 5,
      unit: 'min',
      meaning: 'Longest execution of an express state machine',
      ...documented(pages.stepFunctionsQuotas),
    },
    inlineItemsMost: {
      rule: 'SF5',
      value: 40,
      unit: 'items',
      meaning: 'Items of an inline Map at once',
      ...documented(pages.stepFunctionsMap),
    },
    distributedItemsMost: {
      rule: 'SF5',
      value: 10_000,
      unit: 'items',
      meaning: 'Items of a distributed Map at once',
      ...documented(pages.stepFunctionsMap),
    },
  },
})
