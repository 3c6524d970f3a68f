/** What stands for half a surrogate pair, as every encoder writes it. */
const replacement = 0xfffd

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = codePointAt(text, i)
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (code >= 0x10000) i++
  }
  return length
}

/** A text in UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text))
  let end = 0
  const follow = (code: number, shift: number) => {
    bytes[end++] = 0x80 | ((code >>> shift) & 0x3f)
  }
  for (let i = 0; i < text.length; i++) {
    const code = codePointAt(text, i)
    if (code < 0x80) {
      bytes[end++] = code
    } else if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >>> 6)
    } else if (code < 0x10000) {
      bytes[end++] = 0xe0 | (code >>> 12)
      follow(code, 6)
    } else {
      bytes[end++] = 0xf0 | (code >>> 18)
      follow(code, 12)
      follow(code, 6)
      i++
    }
    if (code >= 0x80) follow(code, 0)
  }
  return bytes
}

function codePointAt(text: string, index: number): number {
  const code = text.codePointAt(index) ?? replacement
  return code >= 0xd800 && code < 0xe000 ? replacement : code
}
