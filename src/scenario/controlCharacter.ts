import type { Objection } from './objection.ts'

/**
 * What speaks against the characters of a text: none needs controls other than tab and line feed,
 * half surrogate pairs, byte order marks, or what Unicode says is no character.
 */
export function controlObjection(text: string): Objection | undefined {
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.codePointAt(offset) ?? 0
    if (isForbidden(code)) {
      const character = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
      return { offset, message: `a text must be without control characters: found ${character}` }
    }
    if (code > 0xffff) offset++
  }
  return undefined
}

function isForbidden(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a
  return (
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0xd800 && code < 0xe000) ||
    code === 0xfeff ||
    code === 0xfffe ||
    code === 0xffff
  )
}
