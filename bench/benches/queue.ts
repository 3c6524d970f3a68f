import { replication } from '../../src/cli/demo/replication.ts'
import { defineBench, mixed } from '../bench.ts'

/** The whole engine at work, with the statistics of the demonstration: two events a customer. */
export const queue = [
  defineBench({
    name: 'M/M/3 queue with statistics',
    operation: 'customer',
    sizes: { real: 100_000, tiny: 500 },
    prepare(customers) {
      const setup = { servers: 3, utilisation: 0.8, customers, seed: 'bench' }
      let index = 0
      return () => {
        const { meanWait, waitP95, meanPresent } = replication(setup, index++)
        return mixed(mixed(mixed(0, meanWait), waitP95), meanPresent)
      }
    },
  }),
]
