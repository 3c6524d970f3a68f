import { Worker } from 'node:worker_threads'
import { InvariantError } from '../../math/assert.ts'
import { OutputError } from '../outputError.ts'
import type { Progress, Task } from './task.ts'
import type { Message, ToldError } from './thread.ts'

/** A thread that simulates, one task after the other. */
export interface Thread {
  ask(task: Task, progressed?: (progress: Progress) => void): Promise<Answer>
  end(): Promise<unknown>
}

type Answer = Exclude<Message, ToldError | { readonly kind: 'progress' }>

/** Starts one; what it does is built into a file beside this one. */
export function startThread(): Thread {
  const worker = new Worker(new URL('./thread.js', import.meta.url))
  return {
    ask(task, progressed) {
      return new Promise((resolve, reject) => {
        worker.removeAllListeners()
        worker.on('message', (message: Message) => {
          if (message.kind === 'progress') progressed?.(message.progress)
          else if ('message' in message) reject(errorOf(message))
          else resolve(message)
        })
        worker.on('error', error => reject(outOfMemory(error)))
        worker.on('exit', () => reject(new InvariantError('a thread ends with an answer')))
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
        worker.postMessage(task)
      })
    },
    end: () => worker.terminate(),
  }
}

function errorOf({ kind, message, stack }: ToldError): Error {
  if (kind === 'output') return new OutputError(message)
  const error = kind === 'invariant' ? new InvariantError(message) : new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}

function outOfMemory(error: Error): Error {
  if (!('code' in error) || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error
  return new OutputError(
    'the run needs more memory than it may have; NODE_OPTIONS=--max-old-space-size=4096 gives it 4 GB',
  )
}
