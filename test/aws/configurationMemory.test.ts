// https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html, read 2026-10

import { describe, expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf, problemsOf } from '../support/simulate.ts'

const scenario = (memory: string, work: string) => `
  name: memory
  duration: 1m
  functions:
    f: { Runtime: nodejs22.x, Timeout: 30, ${memory} init: { constant: 0s }, work: ${work} }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
`

describe('1,769 MB are one vCPU (A55, Q1)', () => {
  test.each([
    { memory: '', milliseconds: 1769 },
    { memory: 'MemorySize: 128,', milliseconds: 1769 },
    { memory: 'MemorySize: 256,', milliseconds: 884.5 },
    { memory: 'MemorySize: 1024,', milliseconds: 221.125 },
    { memory: 'MemorySize: 1769,', milliseconds: 128 },
    // 5.79 vCPUs, but one thread has no more than one of them.
    { memory: 'MemorySize: 10240,', milliseconds: 128 },
  ])('with "$memory", 128 ms of a vCPU take $milliseconds ms', ({ memory, milliseconds }) => {
    const [request] = requestsOf(eventsOf(scenario(memory, '[{ cpu: { constant: 128ms } }]')))
    expect(request?.duration).toBe(milliseconds)
  })

  test('waiting takes as long with any memory size', () => {
    const work =
      '[{ wait: { constant: 30ms } }, { cpu: { constant: 128ms } }, { wait: { constant: 10ms } }]'
    const [small] = requestsOf(eventsOf(scenario('MemorySize: 256,', work)))
    const [large] = requestsOf(eventsOf(scenario('MemorySize: 1769,', work)))
    expect(small?.duration).toBe(924.5)
    expect(large?.duration).toBe(168)
  })
})

describe('memory is 128 to 10,240 MB in steps of 1 MB (Q1)', () => {
  test.each(['127', '10241', '128.5', '0', '-128'])('%s MB are refused', size => {
    const problems = problemsOf(scenario(`MemorySize: ${size},`, '[{ wait: { constant: 1s } }]'))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('functions.f.MemorySize')
  })

  test.each(['128', '129', '10240'])('%s MB are accepted', size => {
    expect(problemsOf(scenario(`MemorySize: ${size},`, '[{ wait: { constant: 1s } }]'))).toEqual([])
  })
})
