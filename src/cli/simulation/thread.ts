import { parentPort } from 'node:worker_threads'
import { assert, InvariantError } from '../../math/assert.ts'
import { eventLog } from '../../metrics/eventLog.ts'
import type { Measures } from '../../metrics/measures.ts'
import { logLine } from '../../report/logLine.ts'
import { measure } from '../../run/measure.ts'
import type { RunResult } from '../../run/runResult.ts'
import { simulateScenario } from '../../run/simulateScenario.ts'
import { inSystemWords, systemCode } from '../files/inSystemWords.ts'
import { textWriter } from '../files/textWriter.ts'
import type { Progress, Task } from './task.ts'

/** What the thread tells while it works and when it is done; a class does not survive the way. */
export type Message =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'run'; readonly result: RunResult }
  | { readonly kind: 'variant'; readonly measures: Measures }
  | { readonly kind: 'closed' }
  | ToldError

/** What went wrong. */
export interface ToldError {
  readonly kind: 'output' | 'invariant' | 'defect'
  readonly message: string
  readonly stack?: string | undefined
}

/** Milliseconds between two reports of how far it is. */
const progressEvery = 100

// It computes in a thread of its own, so that signals are heard meanwhile.
parentPort?.on('message', (task: Task) => {
  try {
    tell(answerTo(task))
  } catch (error) {
    tell(told(error))
  }
})

function tell(message: Message): void {
  assert(parentPort !== null, 'what simulates is a thread')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort.postMessage(message)
}

function answerTo({ kind, scenario, seed, eventsFd }: Task): Message {
  const chosen = seed === undefined ? {} : { seed }
  if (kind === 'variant') return { kind, measures: simulateScenario(scenario, chosen) }
  if (eventsFd === undefined) return { kind, result: measure(scenario, { ...chosen, progress }) }
  const writer = textWriter(eventsFd)
  const observer = eventLog(record => writer.write(`${logLine(record)}\n`))
  const result = measure(scenario, { ...chosen, progress, observer })
  writer.end()
  return { kind, result }
}

let lastTold = 0

function progress(share: number, requests: number): void {
  const now = Date.now()
  if (now - lastTold < progressEvery) return
  lastTold = now
  tell({ kind: 'progress', progress: { share, requests } })
}

/** What went wrong, as plain values. */
function told(error: unknown): Message {
  const code = systemCode(error)
  // Only the event log is written here.
  if (code === 'EPIPE') return { kind: 'closed' }
  if (code !== '') {
    return { kind: 'output', message: `the event log cannot be written: ${inSystemWords(error)}` }
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { kind: error instanceof InvariantError ? 'invariant' : 'defect', message, stack }
}
