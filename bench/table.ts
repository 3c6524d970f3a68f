import type { Timing } from './timeOne.ts'

/** The timings as text; a checksum that is not the last one recorded is marked. */
export function table(timings: readonly Timing[], last: ReadonlyMap<string, number>): string {
  const head = ['', 'ns', 'per', 'ratio', 'checksum', '']
  const body = timings.map(({ name, operation, nanoseconds, ratio, checksum }) => [
    name,
    nanoseconds.toFixed(1),
    operation,
    ratio.toFixed(3),
    (checksum >>> 0).toString(16).padStart(8, '0'),
    (last.get(name) ?? checksum) === checksum ? '' : 'CHANGED: the results are not the same',
  ])
  const lines = [head, ...body]
  const widths = head.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0)))
  const isNumber = (column: number) => column === 1 || column === 3
  return lines
    .map(line =>
      line
        .map((cell, column) =>
          isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
    .concat('\n')
}
