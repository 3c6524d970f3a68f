import { expect, test } from 'vitest'
import { lossCases } from '../theory/lossCases.ts'
import { waitingCases } from '../theory/waitingCases.ts'
import { validationPage } from './validationPage.ts'

test('docs/explanations/validation.md is what the cases show', async () => {
  const page = validationPage([...waitingCases, ...lossCases])
  await expect(page).toMatchFileSnapshot('../../docs/explanations/validation.md')
})
