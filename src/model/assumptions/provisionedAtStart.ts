import { defineAssumption } from '../assumption.ts'

export const provisionedAtStart = defineAssumption({
  name: 'provisionedAtStart',
  rule: 'C8',
  kind: { type: 'choice', choices: ['ready', 'requested'] },
  fallback: 'ready',
  summary: 'Whether provisioned concurrency is ready when the run starts, or only asked for then',
  reason: 'most questions are about a function that was deployed before',
})
