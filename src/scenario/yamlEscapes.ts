import { found } from '../math/units/found.ts'

/** What may follow a backslash, and how many hexadecimal digits must follow that. */
const digitsAfter: ReadonlyMap<string, number> = new Map([
  ...Array.from('0abtnvfre "/\\N_LP\t\n', (character): [string, number] => [character, 0]),
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

/**
 * What speaks against the escapes in a text that stands in double quotes, at the first that means
 * nothing. The parser would make an error for each of them, and that of half a million.
 */
export function escapeObjection(quoted: string): string | undefined {
  let at = quoted.indexOf('\\')
  while (at !== -1 && at < quoted.length - 1) {
    const digits = digitsAfter.get(quoted.charAt(at + 1))
    const end = at + 2 + (digits ?? 0)
    if (digits === undefined || !areHexadecimal(quoted, at + 2, end)) {
      const rule = 'a backslash in double quotes must begin an escape such as \\n or \\u00e9'
      return `${rule}, or be doubled: ${found(quoted.slice(at, end))}`
    }
    at = quoted.indexOf('\\', end)
  }
  return undefined
}

function areHexadecimal(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (!'0123456789abcdefABCDEF'.includes(text.charAt(at) || ' ')) return false
  }
  return true
}
