import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** What an invocation may carry. */
export const payloads = defineTopic({
  title: 'Payloads of invocations',
  quotas: {
    asyncPayload: {
      rule: 'Q2',
      value: 1,
      unit: 'MB',
      meaning: 'Largest event of an asynchronous invocation',
      ...documented(pages.limits),
    },
    syncPayload: {
      rule: 'Q2',
      value: 6,
      unit: 'MB',
      meaning: 'Largest request, and largest response that is not streamed',
      ...documented(pages.limits),
    },
    streamedPayload: {
      rule: 'Q2',
      value: 200,
      unit: 'MB',
      meaning: 'Largest streamed response',
      ...documented(pages.limits),
    },
    requestHeader: {
      rule: 'Q2',
      value: 1,
      unit: 'MB',
      meaning: 'Request line and headers together',
      ...documented(pages.limits),
    },
    streamFreePart: {
      rule: 'Q3',
      value: 6,
      unit: 'MB',
      meaning: 'First part of a streamed response, sent at any rate',
      ...documented(pages.responseStreaming),
    },
    streamRate: {
      rule: 'Q3',
      value: 2,
      unit: 'MB/s',
      meaning: 'Rate of a streamed response after its first part',
      ...documented(pages.responseStreaming),
    },
    megabyte: {
      rule: 'Q8',
      value: 1_024,
      unit: 'KB',
      meaning: "What 1 MB is in Lambda's texts and logs",
      ...documented(pages.limits),
    },
  },
})
