import { readFileSync } from 'node:fs'

/** Where the campaign stores how many cold starts the load tests of AWS come to. */
export const wavesFile = new URL('waves.json', import.meta.url)

/** Cold starts with each seed, for what was taken and then for each load test. */
export type Waves = readonly {
  readonly assuming: string
  readonly coldStarts: readonly (readonly number[])[]
}[]

export function storedWaves(): Waves {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the campaign wrote it
  return JSON.parse(readFileSync(wavesFile, 'utf8')) as Waves
}
