import { defineAssumption } from '../assumption.ts'
import { reusePolicies } from '../reusePolicies.ts'

export const reuse = defineAssumption({
  name: 'reuse',
  rule: 'L16',
  kind: { type: 'choice', choices: Object.keys(reusePolicies) },
  fallback: 'mostRecentlyUsed',
  summary: 'Which of several idle environments takes the next request',
  reason: 'AWS publishes none; replayed logs of 2020 fit the most recently used one',
})
