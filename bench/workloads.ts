/** A load with a published or measured figure to compare with, as the text of a scenario. */
export interface Workload {
  readonly name: string
  /** How many requests a simulated second brings. */
  readonly rate: number
  /** The scenario with so many seconds of simulated time. */
  scenario(seconds: number): string
}

const lasting = 'idleTimeout: 600s, maximumAge: 14h'
const lognormal = (mean: string) => `{ lognormal: { mean: ${mean}, cv: 0.5329 } }`
const warmAndCold = `duration: ${lognormal('100ms')}, init: ${lognormal('400ms')}`

/** Who calls the one function of a load, unless somebody calls it directly. */
const direct = 'Type: Sdk, FunctionName: f'

function one(
  name: string,
  rate: number,
  account: number,
  lambda: string,
  source = direct,
): Workload {
  return {
    name,
    rate,
    scenario: seconds => `
name: ${name}
duration: ${seconds}s
account: { ConcurrentExecutions: ${account} }
functions: { f: { Timeout: 900, ${lambda} } }
resources: { db: { connections: 200 } }
sources: { s: { ${source}, arrivals: { poisson: ${rate}/s } } }
assumptions: { ${lasting} }
`,
  }
}

/** Many functions, of which a few have most of the traffic: Zipf's law with exponent 1.2. */
function zipf(name: string, count: number, rate: number, account: number): Workload {
  const weights = Array.from({ length: count }, (_, rank) => (rank + 1) ** -1.2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const lines = (line: (weight: number, index: number) => string) =>
    weights.map((weight, index) => `  ${line(weight, index)}`).join('\n')
  const source = (weight: number, index: number) => {
    const share = ((rate * weight) / total).toFixed(4)
    return `s${index}: { Type: Sdk, FunctionName: f${index}, arrivals: { poisson: ${share}/s } }`
  }
  return {
    name,
    rate,
    scenario: seconds => `
name: ${name}
duration: ${seconds}s
account: { ConcurrentExecutions: ${account} }
functions:
${lines((_, index) => `f${index}: { Timeout: 900, ${warmAndCold} }`)}
sources:
${lines(source)}
assumptions: { ${lasting} }
`,
  }
}

/** Of the comparison of simulators: a quiet function, and a busy one. */
export const light = one('light', 0.9, 1_000, 'duration: { exponential: 1991ms }, init: 253ms')
export const heavy = one('heavy', 1_000, 1_000, 'duration: { exponential: 100ms }, init: 400ms')

/** The busy function again, with what may stand around it. */
export const surrounded: readonly Workload[] = [
  one(
    'heavy, through an API with retries',
    1_000,
    1_000,
    'duration: { exponential: 100ms }, init: 400ms',
    'Type: Api, FunctionName: f, retries: standard2026',
  ),
  one(
    'heavy, as a flow',
    1_000,
    1_000,
    'duration: { exponential: 100ms }, init: 400ms',
    'Type: Sdk, flow: [{ call: f }, { wait: 1s }]',
  ),
  one(
    'heavy, on a resource',
    1_000,
    1_000,
    'work: [{ use: { resource: db, for: { exponential: 100ms } } }], init: 400ms',
  ),
]

/** Of the study of kernels; the third is too much for the scaling rate, so it is provisioned. */
export const studied: readonly Workload[] = [
  one('W1', 1_000, 1_000, warmAndCold),
  zipf('W2, 5,000 functions', 5_000, 5_000, 10_000),
  one(
    'W3, one huge function',
    500_000,
    1_000_000,
    `${warmAndCold}, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 100000 }`,
  ),
]
