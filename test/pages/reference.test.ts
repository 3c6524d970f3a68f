import { expect, test } from 'vitest'
import { arrivals } from '../../src/math/arrivals.ts'
import { distributions } from '../../src/math/distributions.ts'
import { eventSources } from '../../src/model/clients/eventSources.ts'
import { fronts } from '../../src/model/clients/fronts.ts'
import { retryModes } from '../../src/model/clients/retryModes.ts'
import { operators } from '../../src/model/filters/operators.ts'
import { initEffects } from '../../src/model/initEffects.ts'
import { measuredRuntimes } from '../../src/model/initPresets.ts'
import { quotaTopics } from '../../src/model/quotas.ts'
import { ruleTopics } from '../../src/model/rules.ts'
import { filterings } from '../../src/scenario/filters/filterings.ts'
import { mappings } from '../../src/scenario/mappings.ts'
import { clientsPage } from './clientsPage.ts'
import { coldStartsPage } from './coldStartsPage.ts'
import { filtersPage } from './filtersPage.ts'
import { limitsPage } from './limitsPage.ts'
import { mappingsPage } from './mappingsPage.ts'
import { referencePage } from './referencePage.ts'
import { rulesPage } from './rulesPage.ts'
import { stateMachinesPage } from './stateMachinesPage.ts'

test('docs/reference/distributions.md is what the definitions say', async () => {
  const page = referencePage(
    {
      title: 'Distributions',
      opening:
        'How long something takes, how large something is. Write `{ name: { parameters } }`; a distribution ' +
        'with one required parameter may have it alone: `{ constant: 5 }`. A `quantity` has the unit of what ' +
        'is drawn, a `ratio` has none.',
    },
    distributions,
  )
  await expect(page).toMatchFileSnapshot('../../docs/reference/distributions.md')
})

test('docs/reference/arrivals.md is what the definitions say', async () => {
  const page = referencePage(
    {
      title: 'Arrival processes',
      opening:
        'When something comes. Write `{ name: { parameters } }`, or the one required parameter alone: ' +
        '`{ poisson: 200 }`. Times and rates belong to each other: the examples count in seconds. The engine counts in ' +
        'microseconds, so give it `parseRate("200/s")` and `parseDuration("5m")`.',
    },
    arrivals,
  )
  await expect(page).toMatchFileSnapshot('../../docs/reference/arrivals.md')
})

test('docs/reference/limits.md is what the table says', async () => {
  await expect(limitsPage(quotaTopics)).toMatchFileSnapshot('../../docs/reference/limits.md')
})

test('docs/reference/rules.md is what the rules say', async () => {
  await expect(rulesPage(ruleTopics)).toMatchFileSnapshot('../../docs/reference/rules.md')
})

test('docs/reference/cold-starts.md is what the presets and effects say', async () => {
  const page = coldStartsPage(measuredRuntimes, Object.values(initEffects))
  await expect(page).toMatchFileSnapshot('../../docs/reference/cold-starts.md')
})

test('docs/reference/clients.md is what the fronts and the ways to try again say', async () => {
  const page = clientsPage(
    Object.values(fronts),
    Object.values(eventSources),
    Object.values(retryModes),
  )
  await expect(page).toMatchFileSnapshot('../../docs/reference/clients.md')
})

test('docs/reference/filters.md is what the filters and the operators say', async () => {
  const page = filtersPage(filterings, operators)
  await expect(page).toMatchFileSnapshot('../../docs/reference/filters.md')
})

test('docs/reference/mappings.md is what the event source mappings say', async () => {
  const page = mappingsPage(Object.values(mappings))
  await expect(page).toMatchFileSnapshot('../../docs/reference/mappings.md')
})

test('docs/reference/state-machines.md is what the States Language has here', async () => {
  await expect(stateMachinesPage()).toMatchFileSnapshot('../../docs/reference/state-machines.md')
})
