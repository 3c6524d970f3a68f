/** A text of at most this many characters; what is left out of a longer one is its middle. */
export function shortened(text: string, most: number): string {
  const signs = Array.from(text)
  if (signs.length <= most) return text
  const head = Math.ceil((most - 1) / 2)
  const tail = most - 1 - head
  return `${signs.slice(0, head).join('')}…${signs.slice(signs.length - tail).join('')}`
}
