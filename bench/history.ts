import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import process from 'node:process'
import type { Timing } from './timeOne.ts'

/** One line of the history: a run of all benches. */
interface Entry {
  readonly at: string
  readonly commit: string
  readonly node: string
  readonly processor: string
  readonly timings: readonly Timing[]
}

const folder = 'bench/history'
const processor = (cpus()[0]?.model ?? 'unknown').trim()

/** One file for each kind of processor: figures of different ones are never compared. */
const file = `${folder}/${processor.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.jsonl`

/** The checksum that each bench had when it was last recorded on this kind of processor. */
export function lastChecksums(): ReadonlyMap<string, number> {
  if (!existsSync(file)) return new Map()
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only record() writes there
  const entries = lines.map(line => JSON.parse(line) as Entry)
  return new Map(
    entries.flatMap(({ timings }) => timings.map(({ name, checksum }) => [name, checksum])),
  )
}

/** Appends a line for this run. */
export function record(timings: readonly Timing[]): void {
  mkdirSync(folder, { recursive: true })
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const at = new Date().toISOString()
  const entry: Entry = { at, commit, node: process.version, processor, timings }
  appendFileSync(file, `${JSON.stringify(entry)}\n`)
}
