import { defineAssumption } from '../assumption.ts'

export const billFailedInit = defineAssumption({
  name: 'billFailedInit',
  rule: 'L7',
  kind: { type: 'flag' },
  fallback: false,
  summary: 'Whether an Init that crashed or took too long is billed',
  reason:
    'not billed in logs of 2022; AWS does not say whether that changed when it began to bill Init',
})
