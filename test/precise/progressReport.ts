const EVERY_MS = 10_000

/** Makes a callback that writes the share done to the standard error stream every ten seconds. */
export function progressReport(name: string, total: number): (done: number) => void {
  let last = Date.now()
  return done => {
    if (Date.now() - last < EVERY_MS) return
    last = Date.now()
    process.stderr.write(`${name}: ${((100 * done) / total).toFixed(1)}%\n`)
  }
}
