import process from 'node:process'
import { UsageError } from '../command.ts'
import { type OutputFile, outputFile } from '../files/outputFile.ts'

/** The name of stdout where a file could be. */
const stdout = '-'

/** Where a run writes. */
interface RunOutputs {
  /** Of the event log, if there is one. */
  readonly eventsFd: number | undefined
  /** Puts everything in its place: the event log and the report. */
  deliver(report: string): void
  /** Leaves nothing behind of what was not delivered. */
  discard(): void
}

/** What the command line says of them. */
interface Asked {
  readonly out: string | undefined
  readonly events: string | undefined
  readonly isForced: boolean
}

/** Opens what will be written, so that a wrong name is refused before the long run. */
export function runOutputs(
  { out, events, isForced }: Asked,
  write: (text: string) => void,
): RunOutputs {
  if (out !== undefined && out === events) {
    throw new UsageError(`--out and --events must differ: found ${JSON.stringify(out)}`)
  }
  const opened: OutputFile[] = []
  const open = (option: string, path: string | undefined) => {
    if (path === undefined || path === stdout) return undefined
    const file = outputFile(option, path, isForced)
    opened.push(file)
    return file
  }
  const discard = () => {
    for (const file of opened) file.discard()
  }
  try {
    const eventsFile = open('events', events)
    const outFile = open('out', out)
    return {
      eventsFd: events === stdout ? process.stdout.fd : eventsFile?.fd,
      deliver(report) {
        if (outFile !== undefined) outFile.write(report)
        for (const file of opened) file.commit()
        if (outFile === undefined && events !== stdout) write(report)
      },
      discard,
    }
  } catch (error) {
    discard()
    throw error
  }
}
