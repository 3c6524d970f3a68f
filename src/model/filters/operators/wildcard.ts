import { eventBridgeRule } from '../dialect.ts'
import { defineOperator } from '../operator.ts'
import { textTest } from '../textTest.ts'

/** A star, or one that is meant as it is. */
const piece = /\\[*\\]|[^\\*]+|\*/g

export const wildcard = defineOperator({
  name: 'wildcard',
  summary: 'A text with any characters, or none, in the place of each *; \\* is a star',
  dialects: [eventBridgeRule],
  examples: ['"dir/*.png"'],
  read(argument) {
    const rule =
      'a text such as "dir/*.png", with a backslash only before * and \\, and no two * together'
    if (typeof argument !== 'string') return rule
    const pieces = argument.match(piece) ?? []
    if (pieces.join('') !== argument) return rule
    if (pieces.some((each, i) => each === '*' && pieces[i + 1] === '*')) return rule
    const source = pieces.map(each => (each === '*' ? '.*' : literally(each)))
    const pattern = new RegExp(`^${source.join('')}$`, 's')
    return textTest(text => pattern.test(text))
  },
})

function literally(text: string): string {
  const meant = text.startsWith('\\') ? text.slice(1) : text
  return meant.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
