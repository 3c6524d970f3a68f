import { expect, test } from 'vitest'
import { scenarioSchema } from '../../src/scenario/scenarioSchema.ts'

test('docs/reference/scenario.schema.json is what the language says', async () => {
  const page = `${JSON.stringify(scenarioSchema(), null, 2)}\n`
  await expect(page).toMatchFileSnapshot('../../docs/reference/scenario.schema.json')
})
