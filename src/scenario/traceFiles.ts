import { type ReadTrace, traceReader } from './readTrace.ts'

/** Reads the traces of a scenario, each file once, however many sources replay it. */
export function traceFiles(
  traces: Readonly<Record<string, string>>,
  start: number | undefined,
): (file: string, functionName: string) => ReturnType<ReadTrace> {
  const readers = new Map<string, ReadTrace>()
  return (file, functionName) => {
    const known = readers.get(file) ?? traceReader(traces[file] ?? '', start)
    readers.set(file, known)
    return known(functionName)
  }
}
