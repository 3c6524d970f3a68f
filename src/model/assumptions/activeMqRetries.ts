import { defineAssumption } from '../assumption.ts'

export const activeMqRetries = defineAssumption({
  name: 'activeMqRetries',
  rule: 'MQ-3',
  kind: { type: 'choice', choices: ['untilExpired', 'maximumRedeliveries'] },
  fallback: 'untilExpired',
  summary:
    'Whether a failed batch of ActiveMQ is tried again until it expires, or 6 times and then dead-lettered',
  reason: 'One page of AWS says until success or expiry, another names 6; the first is on batches',
  onlyWith: 'brokers',
})
