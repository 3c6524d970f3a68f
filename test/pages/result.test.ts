import { expect, test } from 'vitest'
import { resultSchema } from '../../src/report/resultSchema.ts'
import { metricsPage } from './metricsPage.ts'

test('docs/reference/metrics.md is what the metrics say', async () => {
  await expect(metricsPage()).toMatchFileSnapshot('../../docs/reference/metrics.md')
})

test('docs/reference/result.schema.json is the schema of a result', async () => {
  const text = `${JSON.stringify(resultSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../docs/reference/result.schema.json')
})
