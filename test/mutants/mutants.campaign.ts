// Puts one bug after the other into a copy of the project, and stores which test catches it.

import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mutants } from './mutants.ts'
import { type Score, scoreFile } from './score.ts'
import { ScratchCopy } from './scratchCopy.ts'

const copy = new ScratchCopy()
const score: Score[number][] = []

afterAll(() => {
  copy.remove()
  console.table(score, ['rule', 'name', 'folder', 'test'])
  if (score.length < mutants.length) return
  writeFileSync(scoreFile, `${JSON.stringify(score, undefined, 2)}\n`)
})

// Where a test fails without any bug, nothing is shown of the bugs.
beforeAll(async () => {
  const failure = await copy.firstFailure()
  if (failure !== undefined) throw new RangeError(`all tests must pass: found ${failure.test}`)
}, 600_000)

test.each(mutants)('$rule: $name', async mutant => {
  const { name, rule } = mutant
  const { folder = null, test: by = null } = (await copy.tryOut(mutant)) ?? {}
  score.push({ name, rule, folder, test: by })
  expect(by).not.toBeNull()
})
