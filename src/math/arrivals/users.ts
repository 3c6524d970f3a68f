import { defineArrivals } from '../arrivalProcess.ts'
import { atLeast } from '../range.ts'

/** People who wait for the answer before they come again. */
export const users = defineArrivals({
  name: 'users',
  summary:
    'A fixed number of users who each think, ask, wait for the answer and think again: for load tests and ' +
    'internal tools, where slow answers bring fewer requests.',
  parameters: {
    users: { kind: 'count', meaning: 'the number of users', range: atLeast(1) },
    think: { kind: 'distribution', meaning: 'the time from an answer to the next request' },
  },
  draws: [],
  examples: [
    { users: 50, think: { exponential: 3 } },
    { users: 1, think: { constant: 0 } },
  ],
  create: ({ users: count, think }) => ({
    loop: 'closed',
    users: count,
    thinkTime: think,
    thinking: (open, user) => think.sampler(purpose => open(`${user}/${purpose}`)),
  }),
})
