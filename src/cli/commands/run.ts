import { resolve } from 'node:path'
import { styleText } from 'node:util'
import { parseDuration } from '../../math/units/duration.ts'
import { textReport } from '../../report/textReport.ts'
import type { RunResult } from '../../run/runResult.ts'
import { defineCommand, UsageError } from '../command.ts'
import { readInput } from '../files/readInput.ts'
import { formatOption } from '../formatOption.ts'
import { type FormatName, formats } from '../formats.ts'
import { wholeOption } from '../numberOption.ts'
import { scenarioOf } from '../scenarioOf.ts'
import { seedOption } from '../seedOption.ts'
import { setOption } from '../setOption.ts'
import { interruptible } from '../simulation/interruptible.ts'
import { runOutputs } from '../simulation/runOutputs.ts'
import { simulate } from '../simulation/simulate.ts'
import { watch } from '../simulation/watch.ts'
import { textOption } from '../textOption.ts'

const mostJobs = 64

export const run = defineCommand({
  name: 'run',
  summary: 'Simulate a scenario and report what happened',
  positionals: {
    file: { type: 'string', demandOption: true, describe: 'the scenario; - reads it from stdin' },
  },
  options: {
    format: {
      choices: Object.keys(formats),
      requiresArg: true,
      describe: 'how the report is written; text where none is given',
    },
    json: { type: 'boolean', default: false, describe: 'the same as --format json' },
    out: { type: 'string', requiresArg: true, describe: 'write the report to this file' },
    events: {
      type: 'string',
      requiresArg: true,
      describe:
        'write every event to this file, one JSON value a line; with - stdout has them, and no report',
    },
    force: {
      type: 'boolean',
      default: false,
      describe: 'replace files even if lambdasim did not write them',
    },
    seed: {
      type: 'string',
      requiresArg: true,
      describe: 'any text, instead of the seed of the scenario',
    },
    duration: {
      type: 'string',
      requiresArg: true,
      describe: 'simulated time, such as 10m, instead of that of the scenario',
    },
    set: {
      type: 'string',
      requiresArg: true,
      describe: 'path=value, instead of what the scenario says there; may be repeated',
    },
    verdict: {
      type: 'boolean',
      default: true,
      describe: 'find out which change removes the limit that refuses most; --no-verdict does not',
    },
    jobs: {
      type: 'number',
      requiresArg: true,
      describe: `how many such changes run side by side, 1 to ${mostJobs}; the result is the same`,
    },
    quiet: { type: 'boolean', default: false, describe: 'show no progress' },
  },
  examples: [
    ['$0 run checkout.yaml', 'the report on one screen'],
    ['$0 run checkout.yaml --set account.ConcurrentExecutions=500', 'what if'],
    ['$0 run checkout.yaml --json --out result.json', 'every number, for another program'],
    ['$0 run checkout.yaml --events - | grep throttled | head', 'what happened, event by event'],
    ['$0 init - --template burst | $0 run -', 'from stdin'],
  ],
  async run(given, terminal) {
    const format = formatOption(given.format, given.json)
    const asked = {
      out: textOption('out', given.out),
      events: textOption('events', given.events),
      isForced: given.force === true,
    }
    const { sets, ...options } = jobOptions(given)
    const scenario = scenarioOf(await readInput(String(given.file)), sets)
    if (asked.isForced) refuseInput(String(given.file), asked)
    const outputs = runOutputs(asked, text => terminal.write(text))
    const until = parseDuration(scenario.duration)
    const { listener, words } = watch(until, given.quiet === true ? undefined : terminal)
    try {
      const result = await interruptible(
        () => simulate({ ...options, scenario, eventsFd: outputs.eventsFd }, listener),
        signal => {
          outputs.discard()
          terminal.say(`lambdasim: stopped by ${signal}: ${words()}; nothing was written\n`)
        },
      )
      if (result !== undefined) outputs.deliver(written(format, result, asked.out === undefined))
    } finally {
      outputs.discard()
    }
  },
})

type Given = Readonly<Record<'seed' | 'duration' | 'set' | 'verdict' | 'jobs', unknown>>

function jobOptions(given: Given) {
  const duration = textOption('duration', given.duration)
  const sets = setOption(given.set)
  return {
    sets: duration === undefined ? sets : [...sets, { path: 'duration', value: duration }],
    seed: given.seed === undefined ? undefined : seedOption(given.seed),
    verdict: given.verdict === true,
    jobs: given.jobs === undefined ? undefined : wholeOption('jobs', given.jobs, 1, mostJobs),
  }
}

/** Colours are for a terminal: `styleText` leaves them out elsewhere, and where NO_COLOR is set. */
function written(format: FormatName, result: RunResult, isShown: boolean): string {
  return format === 'text' && isShown
    ? textReport(result, { colour: (style, text) => styleText(style, text) })
    : formats[format](result)
}

/** Even --force replaces no scenario by its own result. */
function refuseInput(
  file: string,
  { out, events }: Readonly<Record<'out' | 'events', string | undefined>>,
) {
  for (const [option, path] of Object.entries({ out, events })) {
    if (typeof path === 'string' && path !== '-' && resolve(path) === resolve(file)) {
      throw new UsageError(`--${option} must be another file than the scenario: found ${path}`)
    }
  }
}
