import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RunResult } from '../../src/run/runResult.ts'
import { simulate } from '../support/simulate.ts'
import { randomPipeline } from './randomPipeline.ts'
import { randomRuns } from './randomRuns.ts'

/** The same without anything that is handed on: what is left comes by itself. */
function apart(yaml: string): string {
  return yaml
    .replaceAll(/, \{ send: \{[^}]*\} \}/g, '')
    .replaceAll(/, DeadLetterQueue: \{[^}]*\}/g, '')
    .replaceAll(/, sendTo: \[\w+\]/g, '')
    .replaceAll(/deadLetterTargetArn: \w+/g, 'deadLetterTargetArn: elsewhere')
    .replaceAll(/OnFailure: \{ Destination: \w+/g, 'OnFailure: { Destination: elsewhere')
}

/** What a source was given by others. */
function handedTo({ handedOn }: RunResult, name: string): number {
  const given = handedOn.filter(({ to }) => to === name)
  return given.reduce((sum, { count }) => sum + count, 0)
}

test('random pipelines: what is handed on arrives, once, and everything that arrived ends once', () => {
  let stopped = 0
  let told = 0
  fc.assert(
    fc.property(randomPipeline, yaml => {
      const result = simulate(yaml)
      const alone = simulate(apart(yaml))
      expect(alone.handedOn).toEqual([])
      for (const [name, { arrivals, outcomes }] of Object.entries(result.sources)) {
        // Random numbers of arrivals are their own: nothing else moves them.
        expect(arrivals - handedTo(result, name)).toBe(alone.sources[name]?.arrivals)
        expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(arrivals)
      }
      for (const { by, count, from } of result.handedOn) {
        if (by !== 'OnFailure') continue
        expect(result.streams[from]?.destinationMessages).toBe(count)
        told += count
      }
      for (const of of Object.values(result.functions)) stopped += of.RecursiveInvocationsDropped
    }),
    randomRuns({ seed: 20_261_129, numRuns: 200 }),
  )
  expect(stopped).toBeGreaterThan(100)
  expect(told).toBeGreaterThan(40)
})

test('the same pipeline and seed give the same result', () => {
  fc.assert(
    fc.property(randomPipeline, yaml => {
      expect(simulate(yaml)).toEqual(simulate(yaml))
    }),
    randomRuns({ seed: 9, numRuns: 10 }),
  )
})
