import { ignoreCase } from '../caseless.ts'
import { eventBridgeRule, lambdaFilter, snsPolicy } from '../dialect.ts'
import { defineOperator } from '../operator.ts'
import { textTest } from '../textTest.ts'

export const equalsIgnoreCase = defineOperator({
  name: ignoreCase,
  summary: 'A text that is another but for capital letters',
  dialects: [lambdaFilter, eventBridgeRule, snsPolicy],
  examples: ['"alice"'],
  read(argument) {
    if (typeof argument !== 'string') return 'a text such as "alice"'
    const caseless = argument.toLowerCase()
    return textTest(text => text.toLowerCase() === caseless)
  },
})
