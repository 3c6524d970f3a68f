import { eventBridgeRule, lambdaFilter, snsPolicy } from '../dialect.ts'
import { defineOperator } from '../operator.ts'

export const exists = defineOperator({
  name: 'exists',
  summary: 'Whatever is there, null too; with false, what is not',
  dialects: [lambdaFilter, eventBridgeRule, snsPolicy],
  examples: ['true', 'false'],
  read(argument) {
    if (typeof argument !== 'boolean') return 'true or false'
    return value => (value !== undefined) === argument
  },
})
