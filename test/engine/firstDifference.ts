import type { Line } from './randomProgram.ts'

/** The first place at which two logs differ, side by side with what came before; '' if none. */
export function firstDifference(kernelLog: readonly Line[], twinLog: readonly Line[]): string {
  const length = Math.max(kernelLog.length, twinLog.length)
  for (let place = 0; place < length; place++) {
    if (areEqual(kernelLog[place], twinLog[place])) continue
    const lines = Array.from({ length: Math.min(place, 3) + 1 }, (_, above) => place - above)
    const shown = lines
      .toReversed()
      .map(line => `${inWords(kernelLog[line]).padEnd(48)} | ${inWords(twinLog[line])}`)
    return [`line ${place} differs`, `${'kernel'.padEnd(48)} | twin`, ...shown].join('\n')
  }
  return ''
}

function areEqual(a: Line | undefined, b: Line | undefined): boolean {
  return a?.now === b?.now && a?.kind === b?.kind && a?.id === b?.id && a?.pending === b?.pending
}

function inWords(line: Line | undefined): string {
  if (line === undefined) return '(the log ends)'
  const { now, kind, id, pending } = line
  return `${now}: ${kind < 0 ? 'cut' : `kind ${kind}, event ${id}`}, ${pending} pending`
}
