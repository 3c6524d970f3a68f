import type { Test } from './operator.ts'
import type { AttributeValue } from './patternValue.ts'

/** A test of texts: whatever is none fails it. */
export function textTest(passes: (text: string) => boolean): Test {
  return (value: AttributeValue) => typeof value === 'string' && passes(value)
}
