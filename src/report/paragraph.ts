import { table } from './table.ts'

/** The lines of a text in so many columns; a word that is longer than a line is broken. */
export function paragraph(text: string, width: number): string[] {
  const words = text.split(' ').flatMap(word => pieces(word, width))
  return table([[words.join(' ')]], ['wrapped'], width)
}

function pieces(word: string, width: number): string[] {
  const signs = Array.from(word)
  const count = Math.max(1, Math.ceil(signs.length / width))
  return Array.from({ length: count }, (_, i) => signs.slice(i * width, (i + 1) * width).join(''))
}
