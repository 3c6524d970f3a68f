import { expect, test } from 'vitest'
import { visibleText } from '../../src/report/visibleText.ts'

test.each([
  ['plain text, 100% – ü 漢 😀', 'plain text, 100% – ü 漢 😀'],
  ['\u001B[31mred', String.raw`\u001b[31mred`],
  ['a\r\n\tb', String.raw`a\u000d\u000a\u0009b`],
  ['\u007F\u009B', String.raw`\u007f\u009b`],
  ['\u202Eesrever\u2069', String.raw`\u202eesrever\u2069`],
  ['\u2028\u2029\uFEFF\u00AD', String.raw`\u2028\u2029\ufeff\u00ad`],
  ['\uD800', String.raw`\ud800`],
  ['\u{E0001}', String.raw`\udb40\udc01`],
  ['\u0646\u200C\u0646 👩\u200D💻', '\u0646\u200C\u0646 👩\u200D💻'],
])('visibleText writes %j as %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown)
})
