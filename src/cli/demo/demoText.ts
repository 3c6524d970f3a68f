import { table } from '../../report/table.ts'
import { type Comparison, confidence } from './comparison.ts'
import type { QueueSetup } from './replication.ts'

const digits = (value: number) => value.toFixed(4)

/** The comparison as a screen of text. */
export function demoText(setup: QueueSetup, rows: readonly Comparison[]): string {
  const count = rows[0]?.simulated.count ?? 0
  const head = ['', 'theory', 'simulated', `${100 * confidence}% interval`, '']
  const body = rows.map(({ label, theory, simulated, verdict }) => [
    label,
    digits(theory),
    digits(simulated.mean),
    `${digits(simulated.low)} to ${digits(simulated.high)}`,
    verdict,
  ])
  const judged = rows.filter(row => row.verdict !== 'too rare')
  const agreeing = judged.filter(row => row.verdict === 'agrees').length
  return [
    `An M/M/${setup.servers} queue: random arrivals, ${setup.servers} server${setup.servers === 1 ? '' : 's'} of one second on average, ` +
      `${digits(100 * setup.utilisation).replace(/\.?0+$/, '')}% busy.`,
    `${count} replications of ${setup.customers} customers, seed ${JSON.stringify(setup.seed)}.`,
    '',
    ...table([head, ...body], ['left', 'right', 'right', 'right', 'right']),
    '',
    `Theory lies inside ${agreeing} of ${judged.length} intervals; ` +
      'by chance one in twenty misses, and these move together.',
    '',
  ].join('\n')
}
