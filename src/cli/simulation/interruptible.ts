import process from 'node:process'
import { exitCodes } from '../exitCodes.ts'

const codes = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const
type StoppingSignal = keyof typeof codes

/**
 * Does the work; a signal calls `stopped` and then ends the process as the signal would have done,
 * so that a shell sees 130 or 143 and a loop in a script stops, too. A second one ends it at once.
 */
export async function interruptible<T>(
  work: () => Promise<T>,
  stopped: (signal: StoppingSignal) => void,
): Promise<T> {
  const stop = (signal: StoppingSignal) => {
    release()
    stopped(signal)
    process.kill(process.pid, signal)
    // Where we are process number 1, as in an image without an init, the signal does nothing not die of its own signals.
    process.exit(codes[signal])
  }
  const release = () => {
    for (const signal of signals) process.off(signal, stop)
  }
  const signals: readonly StoppingSignal[] = ['SIGINT', 'SIGTERM']
  for (const signal of signals) process.once(signal, stop)
  try {
    return await work()
  } finally {
    release()
  }
}
