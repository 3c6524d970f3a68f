import { nearestName } from '../../math/reading/nearestName.ts'
import type { LogRecord } from '../../metrics/logRecord.ts'
import { explainEnvironment } from '../../report/explainEnvironment.ts'
import { explainRequest } from '../../report/explainRequest.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { UsageError } from '../command.ts'

/** What somebody wants to know of a run. */
export interface Asked {
  /** Whether a record of the event log belongs to it. */
  isAbout(record: LogRecord): boolean
  /** Whether nothing more can follow. */
  isLast(record: LogRecord): boolean
  /** The answer from these records; undefined where nothing of that name happened. */
  answer(records: readonly LogRecord[]): string | undefined
}

/** A request by its source and number; the source may be left out where there is only one. */
export function askedRequest(scenario: Scenario, name: string): Asked {
  const sources = Object.keys(scenario.sources)
  const [, source = onlyOne(sources), digits] = parts(name, /^(?:([\w-]+)#)?(\d+)$/, 'web#412')
  known('source', source, sources)
  const label = `${source}#${Number(digits)}`
  return {
    isAbout: record => 'request' in record && record.request === label,
    isLast: record =>
      record.event === 'finished' ||
      (record.event === 'decided' && record.decision === 'throttled'),
    answer: records => explainRequest(records, label),
  }
}

/** An environment by its function and number, with version or alias where more than one has it. */
export function askedEnvironment(scenario: Scenario, name: string): Asked {
  const functions = Object.keys(scenario.functions)
  const pattern = /^(?:([\w-]+)(:[\w$-]+)?#)?(p?\d+)$/
  const [, owner = onlyOne(functions), qualifier, number] = parts(name, pattern, 'checkout#7')
  known('function', owner, functions)
  const isAsked = (label: string) =>
    qualifier === undefined
      ? label.startsWith(`${owner}:`) && label.endsWith(`#${number}`)
      : label === `${owner}${qualifier}#${number}`
  return {
    isAbout: record => 'environment' in record && isAsked(record.environment ?? ''),
    isLast: () => false,
    answer(records) {
      const labels = records.flatMap(each =>
        'environment' in each ? [each.environment ?? ''] : [],
      )
      const answers = [...new Set(labels)].map(label => explainEnvironment(records, label) ?? '')
      return answers.length === 0 ? undefined : answers.join('\n')
    },
  }
}

function parts(name: string, pattern: RegExp, example: string): (string | undefined)[] {
  const found = pattern.exec(name)
  if (found !== null) return found
  throw new UsageError(`a name such as ${example} is needed: found ${JSON.stringify(name)}`)
}

function onlyOne(names: readonly string[]): string {
  const [only = '', ...others] = names
  if (others.length === 0) return only
  throw new UsageError(`a name with its owner is needed, such as ${JSON.stringify(`${only}#1`)}`)
}

function known(kind: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return
  const nearest = nearestName(name, names)
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`
  throw new UsageError(`the scenario has no ${kind} ${JSON.stringify(name)}${hint}`)
}
