import * as fc from 'fast-check'
import { randomLaw } from './randomTimes.ts'
import { picked, type Turn } from './turn.ts'

/** How many users there are, and perhaps how they think. */
export function turnUsers(grid: number): fc.Arbitrary<Turn> {
  const thought = fc.option(randomLaw(grid, 12, 3), { nil: undefined })
  return fc.record({ pick: fc.nat(), users: fc.integer({ min: 1, max: 4 }), thought }).map(
    ({ pick, users, thought: drawn }): Turn =>
      now => {
        const clients = now.clients ?? []
        const closed = clients.flatMap(({ name, arrivals }) =>
          'users' in arrivals ? [{ name, think: arrivals.users.think }] : [],
        )
        const was = picked(closed, pick)
        if (was === undefined) return undefined
        const arrivals = { users: { users, think: drawn ?? was.think } }
        const hasNewThoughts = drawn !== undefined
        return {
          told: { arrivals: [{ source: was.name, arrivals, hasNewThoughts }] },
          after: {
            ...now,
            clients: clients.map(each => (each.name === was.name ? { ...each, arrivals } : each)),
          },
        }
      },
  )
}
