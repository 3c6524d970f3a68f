import { defineCommand, UsageError } from '../command.ts'
import { compare } from '../demo/comparison.ts'
import { demoText } from '../demo/demoText.ts'
import { leastCustomers, replication } from '../demo/replication.ts'
import { numberOption, wholeOption } from '../numberOption.ts'
import { seedOption } from '../seedOption.ts'

/** More events than this take minutes and show nothing new. */
const mostCustomers = 1e9

export const demo = defineCommand({
  name: 'demo',
  summary: 'Simulate an M/M/c queue and print theory beside simulation',
  options: {
    servers: {
      type: 'number',
      default: 3,
      requiresArg: true,
      describe: 'equal servers behind one queue, 1 to 100000',
    },
    utilisation: {
      type: 'number',
      default: 0.8,
      requiresArg: true,
      describe: 'share of time a server is busy, 0.01 to 0.99',
    },
    replications: {
      type: 'number',
      default: 20,
      requiresArg: true,
      describe: 'independent runs, 2 to 10000',
    },
    customers: {
      type: 'number',
      default: 100_000,
      requiresArg: true,
      describe: 'customers in each run, after a tenth as many to warm up',
    },
    seed: {
      type: 'string',
      default: '42',
      requiresArg: true,
      describe: 'any text; the same gives the same bytes',
    },
    json: { type: 'boolean', default: false, describe: 'print the numbers as JSON' },
  },
  examples: [
    ['$0 demo', 'the M/M/3 queue at 80% load'],
    ['$0 demo --servers 1 --utilisation 0.95', 'why a busy single server makes people wait'],
    ['$0 demo --json | jq .rows', 'for another program'],
  ],
  run(given, terminal) {
    const setup = {
      servers: wholeOption('servers', given.servers, 1, 100_000),
      utilisation: numberOption('utilisation', given.utilisation, 0.01, 0.99),
      customers: wholeOption('customers', given.customers, 100, mostCustomers),
      seed: seedOption(given.seed),
    }
    const needed = leastCustomers(setup)
    if (setup.customers < needed) {
      throw new UsageError(
        `--customers must be at least ${needed} for such a queue to settle: found ${setup.customers}`,
      )
    }
    const replications = wholeOption('replications', given.replications, 2, 10_000)
    if (setup.customers * replications > mostCustomers) {
      const found = setup.customers * replications
      throw new UsageError(
        `--customers times --replications must be at most ${mostCustomers}: found ${found}`,
      )
    }
    const measured = Array.from({ length: replications }, (_, index) => {
      terminal.progress(`replication ${index + 1} of ${replications}`)
      return replication(setup, index)
    })
    const rows = compare(setup, measured)
    terminal.write(
      given.json ? `${JSON.stringify({ setup, rows }, null, 2)}\n` : demoText(setup, rows),
    )
  },
})
