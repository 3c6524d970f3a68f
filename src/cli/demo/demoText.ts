import { type Comparison, confidence } from './comparison.ts'
import type { QueueSetup } from './replication.ts'

const digits = (value: number) => value.toFixed(4)

/** The comparison as a screen of text. */
export function demoText(setup: QueueSetup, rows: readonly Comparison[]): string {
  const count = rows[0]?.simulated.count ?? 0
  const head = ['', 'theory', 'simulated', `${100 * confidence}% interval`, '']
  const body = rows.map(({ label, theory, simulated, agrees }) => [
    label,
    digits(theory),
    digits(simulated.mean),
    `${digits(simulated.low)} to ${digits(simulated.high)}`,
    agrees ? 'agrees' : 'outside',
  ])
  const agreeing = rows.filter(row => row.agrees).length
  return [
    `An M/M/${setup.servers} queue: random arrivals, ${setup.servers} servers of one second on average, ` +
      `${digits(100 * setup.utilisation).replace(/\.?0+$/, '')}% busy.`,
    `${count} replications of ${setup.customers} customers, seed "${setup.seed}".`,
    '',
    ...table([head, ...body]),
    '',
    `Theory lies inside ${agreeing} of ${rows.length} intervals; ` +
      'by chance one in twenty misses, and these move together.',
    '',
  ].join('\n')
}

/** Columns as wide as their widest cell: words to the left, numbers to the right. */
function table(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map(line => line[column]?.length ?? 0)),
  )
  return lines.map(line =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
}
