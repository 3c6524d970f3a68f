import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { benches } from './benches.ts'
import { lastChecksums, record } from './history.ts'
import { type Timing, timeOne } from './timeOne.ts'
import { timingsText } from './timingsText.ts'

const rounds = 3
const childFlag = '--only'

/** Times all benches whose names have the given words, or all and records them. */
async function main(words: readonly string[]): Promise<void> {
  if (words[0] === childFlag) {
    await timeInThisProcess(words[1])
    return
  }
  const wanted = benches.filter(({ name }) => words.every(word => name.includes(word)))
  if (wanted.length === 0) {
    const names = benches.map(({ name }) => `  ${name}`).join('\n')
    process.stderr.write(
      `no bench has all of these words in its name: ${words.join(' ')}\n${names}\n`,
    )
    process.exitCode = 2
    return
  }
  const timings = wanted.map(({ name }, done) => {
    progress(`${done + 1} of ${wanted.length}: ${name}`)
    return best(Array.from({ length: rounds }, () => timedApart(name)))
  })
  progress('')
  process.stdout.write(timingsText(timings, lastChecksums()))
  if (words.length === 0) record(timings)
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`)
}

/** Every round has a process of its own: no other code has spoilt what the compiler learnt. */
function timedApart(name: string): Timing {
  const script = process.argv[1] ?? ''
  const said = execFileSync(process.execPath, [script, childFlag, name], { encoding: 'utf8' })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- timeInThisProcess() wrote it
  return JSON.parse(said) as Timing
}

async function timeInThisProcess(name: string | undefined): Promise<void> {
  const bench = benches.find(each => each.name === name)
  if (bench === undefined) throw new RangeError(`${childFlag} takes a bench's name: found ${name}`)
  process.stdout.write(JSON.stringify(await timeOne(bench)))
}

/** The round with the least ratio: what disturbs a round only ever makes it slower. */
function best(timings: readonly Timing[]): Timing {
  const checksums = new Set(timings.map(({ checksum }) => checksum))
  if (checksums.size > 1) throw new Error(`"${timings[0]?.name}" gave several checksums`)
  return timings.reduce((a, b) => (b.ratio < a.ratio ? b : a))
}

await main(process.argv.slice(2))
