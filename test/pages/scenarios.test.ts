import { expect, test } from 'vitest'
import { scenariosPage } from './scenariosPage.ts'

test('scenarios/README.md is what the scenarios say', async () => {
  await expect(scenariosPage()).toMatchFileSnapshot('../../scenarios/README.md')
})
