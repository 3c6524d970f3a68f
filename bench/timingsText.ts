import { table } from '../src/report/table.ts'
import type { Timing } from './timeOne.ts'

/** The timings as text; a checksum that is not the last one recorded is marked. */
export function timingsText(timings: readonly Timing[], last: ReadonlyMap<string, number>): string {
  const head = ['', 'ns', 'per', 'ratio', 'MB', 'checksum', '']
  const body = timings.map(({ name, operation, nanoseconds, ratio, peakMb, checksum }) => [
    name,
    nanoseconds.toFixed(1),
    operation,
    ratio.toFixed(3),
    String(peakMb),
    (checksum >>> 0).toString(16).padStart(8, '0'),
    (last.get(name) ?? checksum) === checksum ? '' : 'CHANGED: the results are not the same',
  ])
  const lines = table([head, ...body], ['left', 'right', 'left', 'right', 'right', 'left', 'left'])
  return `${lines.join('\n')}\n`
}
