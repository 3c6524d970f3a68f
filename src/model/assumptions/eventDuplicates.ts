import { defineAssumption } from '../assumption.ts'

export const eventDuplicates = defineAssumption({
  name: 'eventDuplicates',
  rule: 'AS-6',
  kind: { type: 'share' },
  fallback: '0%',
  summary: 'Chance that an event is delivered once more although it is done',
  reason: 'AWS says that it happens, and not how often; it is seldom seen',
  onlyWith: 'events',
})
