import { caselessText } from '../caseless.ts'
import { eventBridgeRule, lambdaFilter, snsPolicy } from '../dialect.ts'
import { defineOperator } from '../operator.ts'
import { textTest } from '../textTest.ts'

export const suffix = defineOperator({
  name: 'suffix',
  summary: 'A text that ends with another',
  dialects: [lambdaFilter, eventBridgeRule, snsPolicy],
  examples: ['".png"'],
  read(argument, dialect) {
    if (typeof argument === 'string') return textTest(text => text.endsWith(argument))
    const caseless = caselessText(argument, dialect)
    if (caseless === undefined) return 'a text such as ".png"'
    return textTest(text => text.toLowerCase().endsWith(caseless))
  },
})
