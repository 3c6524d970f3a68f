import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const scenario = (users: number, changes: string, think = '{ constant: 1s }') => `
  name: timeline
  duration: 6s
  functions:
    f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 500ms } }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { users: { users: ${users}, think: ${think} } } }
  changes: [${changes}]
`
const set = (at: string, key: string, to: string) =>
  `{ at: ${at}, set: sources.s.arrivals.users.${key}, to: ${to} }`

const shown = (text: string) =>
  table(eventsOf(text), 'decided', 'finished').replaceAll(/ {2,}f.*/g, '')

describe('users that are set', () => {
  test('who joins thinks before the first request', () => {
    expect(shown(scenario(1, set('1.2s', 'users', '2')))).toBe(
      lines(`
        1s    s#1  cold
        1.5s  s#1  completed
        2.2s  s#2  warm
        2.5s  s#3  cold
        2.7s  s#2  completed
        3s    s#3  completed
        3.7s  s#4  warm
        4s    s#5  warm
        4.2s  s#4  completed
        4.5s  s#5  completed
        5.2s  s#6  warm
        5.5s  s#7  warm
        5.7s  s#6  completed
      `),
    )
  })

  test('who leaves does so after the request that is under way, and who thinks at once', () => {
    const text = scenario(3, `${set('1.2s', 'users', '2')}, ${set('2s', 'users', '1')}`)
    expect(shown(text)).toBe(
      lines(`
        1s    s#1  cold
        1s    s#2  cold
        1s    s#3  cold
        1.5s  s#1  completed
        1.5s  s#2  completed
        1.5s  s#3  completed
        2.5s  s#4  warm
        3s    s#4  completed
        4s    s#5  warm
        4.5s  s#5  completed
        5.5s  s#6  warm
      `),
    )
    expect(simulate(text).sources['s']).toMatchObject({ arrivals: 6, outcomes: { completed: 5 } })
  })

  test('who was to leave and is wanted again before the thought is over stays, and is nobody twice', () => {
    const text = scenario(2, `${set('1.6s', 'users', '1')}, ${set('2s', 'users', '2')}`)
    expect(shown(text)).toBe(shown(scenario(2, '')))
  })

  test('who has left and is wanted again thinks anew', () => {
    const text = scenario(2, `${set('1.2s', 'users', '1')}, ${set('2s', 'users', '2')}`)
    expect(shown(text).replaceAll(/\n.*completed/g, '')).toBe(
      lines(`
        1s    s#1  cold
        1s    s#2  cold
        2.5s  s#3  warm
        3s    s#4  warm
        4s    s#5  warm
        4.5s  s#6  warm
        5.5s  s#7  warm
      `),
    )
  })

  test('other thoughts begin with the next one', () => {
    expect(shown(scenario(1, set('1.6s', 'think', '{ constant: 100ms }')))).toBe(
      lines(`
        1s    s#1  cold
        1.5s  s#1  completed
        2.5s  s#2  warm
        3s    s#2  completed
        3.1s  s#3  warm
        3.6s  s#3  completed
        3.7s  s#4  warm
        4.2s  s#4  completed
        4.3s  s#5  warm
        4.8s  s#5  completed
        4.9s  s#6  warm
        5.4s  s#6  completed
        5.5s  s#7  warm
      `),
    )
  })

  test('others who join move no thought of those who are there', () => {
    const firsts = (changes: string) => {
      const records = eventsOf(scenario(1, changes, '{ exponential: 1s }'))
      return records.flatMap(each => (each.event === 'decided' ? [each.at] : []))
    }
    const [alone, joined] = [firsts(''), firsts(set('0.1s', 'users', '2'))]
    expect(joined.length).toBeGreaterThan(alone.length)
    expect(joined).toEqual(expect.arrayContaining(alone))
  })

  test.each([
    ['sources.s.arrivals', '{ poisson: 1/s }', 'found requests instead of users'],
    ['sources.s.arrivals.users.users', '0', 'must be at least 1: found 0'],
    ['sources.s.arrivals.users.think', '{ constant: 0s }', 'must think 1ms on average'],
  ])('%s cannot become %s', (path, to, message) => {
    const [problem = ''] = problemsOf(scenario(1, `{ at: 1s, set: ${path}, to: ${to} }`))
    expect(problem).toContain(message)
  })
})
