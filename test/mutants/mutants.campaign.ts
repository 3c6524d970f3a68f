// Puts one bug after the other into a copy of the project, and stores which test catches it. Where only
// some are tried (-t with a rule or a part of a name), what is stored of the others stays.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { mutants } from './mutants.ts'
import { type Score, storedScore, storeScore } from './score.ts'
import { ScratchCopy } from './scratchCopy.ts'
import { idOf, updatedScore } from './updatedScore.ts'

const copy = new ScratchCopy()
const score: Score[number][] = []

afterAll(() => {
  copy.remove()
  console.table(score, ['rule', 'name', 'folder', 'test'])
  storeScore(updatedScore(mutants, storedScore(), score))
})

// Where a test fails without any bug, nothing is shown of the bugs.
beforeAll(async () => {
  const failure = await copy.firstFailure()
  if (failure !== undefined) throw new RangeError(`all tests must pass: found ${failure.test}`)
}, 3_600_000)

test.each(mutants.map(each => [idOf(each), each] as const))('%s', async (_, mutant) => {
  const { name, rule } = mutant
  const { folder = null, test: by = null } = (await copy.tryOut(mutant)) ?? {}
  score.push({ name, rule, folder, test: by })
  expect(by).not.toBeNull()
})
