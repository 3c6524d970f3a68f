import { eventsOf } from '../support/simulate.ts'
import { table } from './table.ts'

/** What is shown of an execution: its states, and when its functions are asked and done. */
const shown = ['executionBegan', 'stateEntered', 'executionEnded', 'decided', 'finished'] as const

/**
 * A state machine `flow` that is started once, at 0 s, and a function `work` that takes 1 s, where
 * nothing else is said.
 */
export function machineOf(definition: string, work = '', source = ''): string {
  return `
    name: A state machine
    duration: 1h
    functions:
      work: { Timeout: 20, init: 0, duration: { constant: 1s }${work} }
      other: { Timeout: 20, init: 0, duration: { constant: 3s } }
    sources:
      flow:
        Type: StepFunctions
        arrivals: { at: [0s] }
        Definition: ${definition.replaceAll(/\s+/g, ' ')}
        ${source}
  `
}

/** A state machine with one Task that calls `work`. */
export function taskOf(task: string, others = ''): string {
  return `{ StartAt: A, States: { A: { Type: Task, Resource: work, ${task} }${others} } }`
}

export function executionTable(yaml: string): string {
  return table(eventsOf(yaml), ...shown)
}

/** The same of states and ends alone. */
export function stateTable(yaml: string): string {
  return table(eventsOf(yaml), 'stateEntered', 'executionEnded')
}

/** When the attempts of a Task were made, in seconds, and when and how the execution ended. */
export function attempts(yaml: string): { at: number[]; ended: string } {
  const records = eventsOf(yaml)
  const at = records.flatMap(each => (each.event === 'attempted' ? [each.at / 1e6] : []))
  const ends = records.flatMap(each =>
    each.event === 'executionEnded' ? [`${each.ending} at ${each.at / 1e6} s`] : [],
  )
  return { at, ended: ends.join() }
}
