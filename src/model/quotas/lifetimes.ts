import { pages } from '../pages.ts'
import { assumed, observed } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

const twoHours =
  'AWS says "every few hours"; about 2 h were seen, and a spread keeps environments ' +
  'from ending together'
const someMinutes = 'articles of 2026 say 5 to 15 minutes, without data'
const beyondInit = 'AWS publishes no time before Init; this is what callers seem to see'

/** What AWS does not publish about environments and a scenario may set. */
export const lifetimes = defineTopic({
  title: 'How long environments last, and how soon they begin',
  quotas: {
    idleTimeout: {
      rule: 'L19',
      value: 640,
      unit: 's',
      meaning:
        'Idle time after which an environment is taken away; AWS publishes none, ' +
        'and logs of 2020 show 600 s and a little more',
      ...observed(pages.pacslab),
    },
    idleTimeoutLeast: {
      rule: 'L19',
      value: 300,
      unit: 's',
      meaning: 'Shortest idle time where a uniform one is asked for',
      ...assumed(someMinutes),
    },
    idleTimeoutMost: {
      rule: 'L19',
      value: 900,
      unit: 's',
      meaning: 'Longest idle time where a uniform one is asked for',
      ...assumed(someMinutes),
    },
    lifetimeLeast: {
      rule: 'L20',
      value: 1.5,
      unit: 'h',
      meaning: 'Shortest age at which a busy environment is replaced, once it is idle',
      ...assumed(twoHours),
    },
    lifetimeMost: {
      rule: 'L20',
      value: 2.5,
      unit: 'h',
      meaning: 'Longest age at which a busy environment is replaced, once it is idle',
      ...assumed(twoHours),
    },
    placementTime: {
      rule: 'L1',
      value: 0,
      unit: 'ms',
      meaning: 'Time for placing an environment and loading its code, neither reported nor billed',
      ...assumed('AWS publishes none, and its worked examples have none'),
    },
    placementTimeLeast: {
      rule: 'L1',
      value: 50,
      unit: 'ms',
      meaning: 'Shortest placement where a realistic one is asked for',
      ...assumed(beyondInit),
    },
    placementTimeMost: {
      rule: 'L1',
      value: 150,
      unit: 'ms',
      meaning: 'Longest placement where a realistic one is asked for',
      ...assumed(beyondInit),
    },
  },
})
