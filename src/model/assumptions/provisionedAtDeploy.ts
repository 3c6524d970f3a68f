import { defineAssumption } from '../assumption.ts'

export const provisionedAtDeploy = defineAssumption({
  name: 'provisionedAtDeploy',
  rule: 'L21',
  onlyWith: 'changes',
  kind: { type: 'choice', choices: ['rolling', 'atOnce'] },
  fallback: 'rolling',
  summary:
    'Whether provisioned environments of a version that is replaced serve until new ones are allocated, or go at once',
  reason: 'AWS does not say; taking them away first would stop what they are there for',
})
