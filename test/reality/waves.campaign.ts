// Runs AWS's load tests of a Java API with ten seeds, under all that may be taken for them, and
// stores the cold starts.

import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { asShipped, coldStarts, loadTests, others, waveSeeds } from './coldStartWaves.ts'
import { type Waves, wavesFile } from './waves.ts'

test('the cold starts of the load tests are stored', () => {
  const waves: Waves = [asShipped, ...others].map(assuming => ({
    assuming: assuming.name,
    coldStarts: loadTests.map(each => coldStarts(each, assuming)),
  }))
  const lines = waves.map(wave => JSON.stringify(wave)).join(',\n')
  writeFileSync(wavesFile, `[\n${lines}\n]\n`)
  const counts = waves.flatMap(wave => wave.coldStarts).flat()
  expect(counts).toHaveLength(waves.length * loadTests.length * waveSeeds.length)
  expect(Math.min(...counts)).toBeGreaterThan(0)
})
