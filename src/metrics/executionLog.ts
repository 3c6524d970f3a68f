import type { ExecutionObserver, SeenExecution } from '../model/executionObserver.ts'
import type { ExecutionRecord } from './executionRecord.ts'

/** Tells what happens to executions of state machines as plain records. */
export function executionLog(sink: (record: ExecutionRecord) => void): ExecutionObserver {
  return {
    began(execution, at) {
      sink({ at, event: 'executionBegan', execution: labelOf(execution) })
    },
    entered(execution, { name }, at) {
      sink({ at, event: 'stateEntered', execution: labelOf(execution), state: name })
    },
    opened() {},
    ended(execution, ending, at) {
      sink({ at, event: 'executionEnded', execution: labelOf(execution), ending })
    },
  }
}

function labelOf({ machine, number }: SeenExecution): string {
  return `${machine.name}~${number}`
}
