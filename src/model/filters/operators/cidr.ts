import { eventBridgeRule, snsPolicy } from '../dialect.ts'
import { defineOperator } from '../operator.ts'
import { textTest } from '../textTest.ts'

const bits = 32

export const cidr = defineOperator({
  name: 'cidr',
  summary: 'A text that is an address (IPv4) of a network',
  dialects: [eventBridgeRule, snsPolicy],
  examples: ['"10.0.0.0/24"'],
  read(argument) {
    const rule = 'a network such as "10.0.0.0/24"'
    if (typeof argument !== 'string') return rule
    const [base = '', length = '', ...more] = argument.split('/')
    const network = addressOf(base)
    if (network === undefined || more.length > 0 || !/^(0|[1-9]\d?)$/.test(length)) return rule
    if (Number(length) > bits) return rule
    const mask = length === '0' ? 0 : -1 << (bits - Number(length))
    return textTest(text => {
      const address = addressOf(text)
      return address !== undefined && ((address ^ network) & mask) === 0
    })
  },
})

function addressOf(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  if (parts === undefined || parts.some(part => part > 255)) return undefined
  return parts.reduce((sum, part) => sum * 256 + part, 0)
}
