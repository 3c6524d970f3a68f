import { readFileSync, writeFileSync } from 'node:fs'

/** Where the campaign stores what it found, for the page and for the tests. */
const scoreFile = new URL('score.json', import.meta.url)

/** Every seeded bug, and the test that caught it first; null where none did. */
export type Score = readonly {
  readonly name: string
  readonly rule: string
  readonly folder: string | null
  readonly test: string | null
}[]

export function storedScore(): Score {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the campaign wrote it
  return JSON.parse(readFileSync(scoreFile, 'utf8')) as Score
}

export function storeScore(score: Score): void {
  writeFileSync(scoreFile, `${JSON.stringify(score, undefined, 2)}\n`)
}
