import { csvReport } from '../../src/report/csvReport.ts'
import { jsonReport } from '../../src/report/jsonReport.ts'
import { markdownReport } from '../../src/report/markdownReport.ts'
import { textReport } from '../../src/report/textReport.ts'
import { run } from '../../src/run/run.ts'
import { readScenario } from '../../src/scenario/readScenario.ts'

const busy = `
name: Two functions that share an account
duration: 20m
warmup: 2m
account: { ConcurrentExecutions: 120 }
functions:
  api:
    Runtime: nodejs22.x
    MemorySize: 512
    Timeout: 10
    ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 15 }
    work: [ { cpu: { exponential: 20ms } }, { wait: { gamma: { mean: 60ms, cv: 0.8 } } } ]
    errors: 1%
    crashes: 0.1%
  report:
    Runtime: java21
    Timeout: 30
    duration: { lognormal: { p50: 2s, p99: 9s } }
sources:
  web: { Type: Sdk, FunctionName: api, arrivals: { diurnal: { mean: 200/s, peakToMean: 1.6, period: 20m, peakAt: 10m } } }
  nightly: { Type: Sdk, FunctionName: report, arrivals: { poisson: 40/s } }
assumptions: { idleTimeout: { uniform: { low: 1m, high: 5m } }, reuse: random, proactiveInit: 30% }
`

/** Every report of a whole simulation with its verdict, letter by letter. */
export function simulations(): Float64Array {
  const reading = readScenario(busy, { file: 'busy.yaml', resource: () => '' })
  if (!reading.ok) {
    throw new SyntaxError(reading.problems.map(({ message }) => message).join('\n'))
  }
  const result = run(reading.value)
  const reports = [jsonReport, csvReport, markdownReport, textReport].map(report => report(result))
  return Float64Array.from(reports.join('\n'), letter => letter.codePointAt(0) ?? 0)
}
