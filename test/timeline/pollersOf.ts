import { streamOf, streamTable } from './streamTable.ts'

/** When a topic had how many event pollers. */
export function pollersOf(settings: string, work: string, duration: string): string {
  const table = streamTable(streamOf(settings, work, 'MSK', duration))
  const rows = table.split('\n').flatMap(line => {
    const [time = '', what, count = ''] = line.split(/ +/)
    return what === 'pollers' ? [{ time, count }] : []
  })
  const width = Math.max(...rows.map(({ time }) => time.length))
  return rows.map(({ time, count }) => `${time.padEnd(width)}  ${count}`).join('\n')
}
