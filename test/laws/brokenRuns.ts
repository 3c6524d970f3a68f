import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { Run } from './law.ts'
import type { PlanSketch } from './planSketch.ts'
import type { runLaws } from './runLaws.ts'

type Broken = readonly [law: keyof typeof runLaws, fault: string, breaking: (run: Run) => Run]

/** Worlds that are wrong in one way each, which the law must find in the example plan. */
export const brokenRuns: readonly Broken[] = [
  [
    'repeatable',
    'it remembers earlier runs',
    run => {
      let runs = 0
      return sketch => later(run(sketch), runs++)
    },
  ],
  [
    'idleFunctionIsHarmless',
    'functions disturb each other',
    run => sketch => later(run(sketch), sketch.functions.length),
  ],
  [
    'laterArrivalsAreHarmless',
    'it knows what will arrive',
    run => sketch => later(run(sketch), timesIn(sketch)),
  ],
  [
    'laterChangesAreHarmless',
    'it knows what will be changed',
    run => sketch => later(run(sketch), sketch.changes?.length ?? 0),
  ],
  [
    'laterChangesAreHarmless',
    'it knows when',
    run => sketch => later(run(sketch), isAtTheEnd(sketch) ? 1 : 0),
  ],
  [
    'slackIsHarmless',
    'the limit moves time',
    run => sketch => later(run(withRoom(sketch)), sketch.account.concurrency),
  ],
  [
    'slackIsHarmless',
    'the burst moves time',
    run => sketch => later(run(sketch), sketch.account.legacyBurst),
  ],
  ['timeScales', 'a time of its own is added', run => sketch => later(run(sketch), 1)],
  [
    'capacityHelps',
    'capacity is taken away',
    run => sketch =>
      run({
        ...sketch,
        account: { ...sketch.account, concurrency: 4 - sketch.account.concurrency },
      }),
  ],
]

function later(log: readonly LogRecord[], by: number): readonly LogRecord[] {
  return log.map(record => ({ ...record, at: record.at + by }))
}

function isAtTheEnd({ changes = [], until }: PlanSketch): boolean {
  return changes.some(change => change.do === 'fault' && change.from === until)
}

function timesIn({ sources }: PlanSketch): number {
  return sources.reduce(
    (sum, { arrivals }) => sum + ('at' in arrivals ? arrivals.at.times.length : 0),
    0,
  )
}

function withRoom(sketch: PlanSketch): PlanSketch {
  return { ...sketch, account: { ...sketch.account, concurrency: 10 } }
}
