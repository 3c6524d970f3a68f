import type {
  FunctionMeasures,
  ResourceMeasures,
  SourceMeasures,
} from '../../src/metrics/measures.ts'
import type { RunResult } from '../../src/run/runResult.ts'

/** A cell of a report and the number of the result that it must show. */
export interface ShownCell {
  readonly place: string
  readonly shown: string
  readonly value: number | null
}

type Table = ReadonlyMap<string, ReadonlyMap<string, string>>

type Note = (title: string, name: string, numbers: Readonly<Record<string, number | null>>) => void

/** Which number stands in which column of which table, written down apart from the reports. */
export function shownCells(result: RunResult, tableOf: (title: string) => Table): ShownCell[] {
  const cells: ShownCell[] = []
  const note: Note = (title, name, numbers) => {
    for (const [column, value] of Object.entries(numbers)) {
      const shown = tableOf(title).get(name)?.get(column) ?? 'missing'
      cells.push({ place: `${title} ${name} ${column}`, shown, value })
    }
  }
  for (const [name, of] of Object.entries(result.functions)) noteFunction(note, name, of)
  for (const [name, of] of Object.entries(result.sources)) noteSource(note, name, of)
  for (const [name, of] of Object.entries(result.resources)) noteResource(note, name, of)
  return cells
}

function noteFunction(note: Note, name: string, of: FunctionMeasures): void {
  note('Functions', name, {
    Invocations: of.Invocations,
    Throttles: of.Throttles,
    Errors: of.Errors,
    ...(of.coldStartRate.interval === null && { cold: percent(of.coldStartRate.rate) }),
    ...(of.throttleRate.interval === null && { throttled: percent(of.throttleRate.rate) }),
  })
  note('Duration', name, {
    p50: of.Duration.p50,
    p99: of.Duration.p99,
    'Init p50': of.InitDuration.p50,
    'GB-s billed': of.gbSeconds,
    'concurrency mean': of.ConcurrentExecutions.mean,
    max: of.ConcurrentExecutions.max,
    'environments max': of.environments.max,
  })
  noteCalls(note, `${name}>`, of.calls)
  if (of.waiting.callsMs > 0) {
    note('Waiting', name, {
      'in queues': of.waiting.queueMs,
      'for functions': of.waiting.callsMs,
      'GB-s meanwhile': of.waiting.gbSeconds,
      'of GB-s billed': of.gbSeconds,
    })
  }
  if (of.managedInstanceHours !== null) {
    note('Managed Instances', name, {
      'instance hours': of.managedInstanceHours,
      'environments mean': of.environments.mean,
      max: of.environments.max,
      'requests at once mean': of.ConcurrentExecutions.mean,
    })
  }
  if (of.provisionedGbSeconds === 0) return
  note('Provisioned', name, {
    Invocations: of.ProvisionedConcurrencyInvocations,
    spilled: of.ProvisionedConcurrencySpilloverInvocations,
    'all busy': of.spillsByCause['allBusy']?.count ?? 0,
    rate: of.spillsByCause['rate']?.count ?? 0,
    'not ready': of.spillsByCause['notReady']?.count ?? 0,
    used: percent(of.ProvisionedConcurrencyUtilization?.mean ?? null),
    'GB-s': of.provisionedGbSeconds,
  })
}

function noteSource(note: Note, name: string, of: SourceMeasures): void {
  const { arrivals, outcomes, latency } = of
  note('Sources', name, {
    arrivals,
    completed: outcomes.completed,
    failed: outcomes.failed,
    'timed out': outcomes.timedOut,
    throttled: outcomes.throttled,
    'in flight': outcomes.inFlight,
  })
  const { p50, p95, p99, max } = latency
  note('Latency', name, { p50, p95, p99, 'p99.9': latency['p99.9'], max })
  noteCalls(note, `${name}/`, of.calls)
  if (of.attempts > arrivals) noteClient(note, name, of)
  if (of.visits === null) return
  const { began, completed, broken, inside, time } = of.visits
  const times = { 'time p50': time.p50, p99: time.p99 }
  note('Visits', name, { came: began, completed, broken, inside, ...times })
}

function noteCalls(note: Note, caller: string, calls: SourceMeasures['calls']): void {
  for (const [name, { arrivals, attempts, outcomes, latency }] of Object.entries(calls)) {
    note('Calls', `${caller}${name}`, {
      requests: arrivals,
      attempts,
      completed: outcomes.completed,
      failed: outcomes.failed,
      'timed out': outcomes.timedOut,
      throttled: outcomes.throttled,
      p50: latency.p50,
      p99: latency.p99,
    })
  }
}

/** Of its bad answers, the three that were seen most have a column each. */
function noteClient(note: Note, name: string, of: SourceMeasures): void {
  const { attempts, amplification, answers, abandoned, outcomes } = of
  note('Clients', name, {
    attempts,
    factor: amplification,
    429: answers['429'] ?? 0,
    500: answers['500'] ?? 0,
    502: answers['502'] ?? 0,
    other: (answers['413'] ?? 0) + (answers['none'] ?? 0),
    abandoned: abandoned.count,
    billed: abandoned.billedDurationMs,
    'to retry': outcomes.waitingToRetry,
  })
}

function noteResource(note: Note, name: string, of: ResourceMeasures): void {
  note('Resources', name, {
    uses: of.uses,
    'busy mean': of.busy.mean,
    max: of.busy.max,
    'waiting max': of.queued.max,
    'wait p50': of.wait.p50,
    p99: of.wait.p99,
    refused: of.refused,
    'gave up': of.gaveUp,
    failed: of.failed,
  })
}

const percent = (share: number | null) => (share === null ? null : share * 100)

/** The number that a cell shows, in the unit of the result; null for a dash. */
export function numberShown(shown: string): number | null {
  if (shown === '–') return null
  const [, digits = '', unit] = /^([\d,.]+)(?: ?(ms|s|%))?$/.exec(shown) ?? []
  return Number(digits.replaceAll(',', '') || NaN) * (unit === 's' ? 1_000 : 1)
}

/** A table from its lines, by row and by column, where something tells how a line is cut. */
export function tableFrom(lines: readonly string[], cut: (line: string) => string[]): Table {
  const [head = [], ...rows] = lines.map(cut)
  return new Map(
    rows.map(([name = '', ...cells]) => [
      name,
      new Map(cells.map((cell, column) => [head[column + 1] ?? '', cell])),
    ]),
  )
}
