import { accountMetrics } from '../../src/metrics/accountMetrics.ts'
import { changeMetrics } from '../../src/metrics/changeMetrics.ts'
import { clientSeriesMetrics } from '../../src/metrics/clientSeriesMetrics.ts'
import { environmentMetrics } from '../../src/metrics/environmentMetrics.ts'
import { eventSeriesMetrics } from '../../src/metrics/eventSeriesMetrics.ts'
import { executionMetrics } from '../../src/metrics/executionMetrics.ts'
import { functionMetrics } from '../../src/metrics/functionMetrics.ts'
import { handingOnMetrics } from '../../src/metrics/handingOnMetrics.ts'
import type { Metric, Shape } from '../../src/metrics/metric.ts'
import { outcomeMetrics } from '../../src/metrics/outcomeMetrics.ts'
import { queueMetrics } from '../../src/metrics/queueMetrics.ts'
import { queueSeriesMetrics } from '../../src/metrics/queueSeriesMetrics.ts'
import { resourceMetrics } from '../../src/metrics/resourceMetrics.ts'
import { seriesMetrics } from '../../src/metrics/seriesMetrics.ts'
import { sourceMetrics } from '../../src/metrics/sourceMetrics.ts'
import { streamMetrics } from '../../src/metrics/streamMetrics.ts'
import { streamSeriesMetrics } from '../../src/metrics/streamSeriesMetrics.ts'
import { warmerMetrics } from '../../src/metrics/warmerMetrics.ts'

const opening = `# Metrics

<!-- Written by \`npm run docs\` from the metrics in src/metrics: edit those instead. -->

What a run reports, by the names of \`--format json\`; \`result.schema.json\` beside this page is its schema.
Names in **bold** are CloudWatch's, for the same quantity. Counts cover the whole run, from its start;
times, levels and shares cover the window after the warm-up. What nothing was seen of is null, and a dash in
tables.

\`--format csv\` has the same numbers in one long table, \`scope,name,metric,unit,atMs,value\`: the scope is
\`run\`, \`function\`, \`source\`, \`resource\`, \`queue\`, \`stream\`, \`stateMachine\`, \`warmer\`, \`account\`, \`change\` or \`series\`, and a metric with parts has
dots, such as \`Duration.p99\`. Only rows of \`series\` have \`atMs\`, where their period begins. Texts that a spreadsheet would take for a formula
begin with an apostrophe.

Whatever would act instead of being read in a name, such as an escape sequence, is written as \`\\u001b\` in every
format. Times in the lines of \`--events\` are milliseconds.
`

/** How each shape of value is told. */
const shapes: Readonly<Record<Shape, string>> = {
  count: 'count',
  amount: 'number',
  'amount or null': 'number or null',
  text: 'text',
  'amounts or null': 'number or null by name',
  'difference or null': 'count, below 0 where there are fewer; or null',
  times: '`count`, `mean`, `min`, `max`, `p50`, `p90`, `p95`, `p99`, `p99.9`',
  level: '`mean` over time, `max`',
  'level or null': '`mean` over time, `max`; or null',
  rate: '`count`, `of`, `rate`, and the exact 95% `interval` where fewer than 30 were seen',
  counts: 'count by name',
  limits: '`count`, `firstMs`, `lastMs` by name',
  environments: 'see environments',
  outcomes: 'see outcomes',
  abandoned: '`count`, `billedDurationMs`',
  waiting: '`callsMs`, `queueMs` in ms, `gbSeconds`',
  'visits or null': '`began`, `completed`, `broken`, `inside`, `time` in ms; or null',
  calls: '`arrivals`, `attempts`, `outcomes`, `latency`, `abandoned` by name',
  series: 'number for each period',
  'series with gaps': 'number or null for each period',
}

type Metrics = Readonly<Record<string, Pick<Metric<never>, 'meaning' | 'unit' | 'aws' | 'shape'>>>

const lists: readonly (readonly [title: string, where: string, metrics: Metrics])[] = [
  ['Functions', '`functions`, by the name of the function', functionMetrics],
  ['Environments', '`environments` of a function', environmentMetrics],
  ['Sources', '`sources`, by the name of the source', sourceMetrics],
  ['Resources', '`resources`, by the name of the resource', resourceMetrics],
  ['Queues', '`queues`, by the name of the source', queueMetrics],
  ['Streams', '`streams`, by the name of the source', streamMetrics],
  ['State machines', '`stateMachines`, by the name of the source', executionMetrics],
  ['Warmers', '`warmers`, by the name of the warmer', warmerMetrics],
  ['Outcomes', '`outcomes` of a source', outcomeMetrics],
  ['Account', '`account`', accountMetrics],
  ['Handed on', '`handedOn`, what went to sources', handingOnMetrics],
  ['Changes', '`changes`, in the order of the scenario', changeMetrics],
  [
    'Time series',
    '`timeSeries.functions`, by the name of the function; a period has `timeSeries.periodMs`',
    seriesMetrics,
  ],
  [
    'Time series of sources',
    '`timeSeries.sources`, by the name of the source, of those that do more than call the function and wait',
    clientSeriesMetrics,
  ],
  [
    'Time series of streams',
    '`timeSeries.streams`, by the name of the source',
    streamSeriesMetrics,
  ],
  [
    'Time series of events',
    '`timeSeries.events`, by the name of the function, of those that are handed events for which nobody waits',
    eventSeriesMetrics,
  ],
  ['Time series of queues', '`timeSeries.queues`, by the name of the source', queueSeriesMetrics],
]

/** The page of everything that a run measures. */
export function metricsPage(): string {
  return [opening, ...lists.map(section)].join('\n').concat('\n')
}

function section([title, where, metrics]: (typeof lists)[number]): string {
  const rows = Object.entries(metrics).map(([name, { meaning, unit, aws, shape }]) => {
    const shown = aws ? `**\`${name}\`**` : `\`${name}\``
    return `| ${shown} | ${meaning} | ${unit ?? ''} | ${shapes[shape]} |`
  })
  const head = ['| metric | what it says | unit | value |', '| --- | --- | --- | --- |']
  return [`## ${title}`, '', `In ${where}.`, '', ...head, ...rows, ''].join('\n')
}
