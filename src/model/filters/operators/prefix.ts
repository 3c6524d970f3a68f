import { caselessText } from '../caseless.ts'
import { eventBridgeRule, lambdaFilter, snsPolicy } from '../dialect.ts'
import { defineOperator } from '../operator.ts'
import { textTest } from '../textTest.ts'

export const prefix = defineOperator({
  name: 'prefix',
  summary: 'A text that begins with another',
  dialects: [lambdaFilter, eventBridgeRule, snsPolicy],
  examples: ['"us-"'],
  read(argument, dialect) {
    if (typeof argument === 'string') return textTest(text => text.startsWith(argument))
    const caseless = caselessText(argument, dialect)
    if (caseless === undefined) return 'a text such as "us-"'
    return textTest(text => text.toLowerCase().startsWith(caseless))
  },
})
