import { expect, test } from 'vitest'
import { digestsOf } from './digest.ts'
import { outputs } from './outputs.ts'

const parts = outputs()

test('more than a million numbers are digested', () => {
  const count = Object.values(parts).reduce((sum, values) => sum + values.length, 0)
  expect(count).toBeGreaterThan(1_000_000)
})

test('log, exp, streams, distributions, arrivals and a queue have the bits they always had', async () => {
  const digests = JSON.stringify(digestsOf(parts), null, 2)
  await expect(`${digests}\n`).toMatchFileSnapshot('digests.json')
})
