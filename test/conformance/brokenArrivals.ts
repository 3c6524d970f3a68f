import type { OpenLoop } from '../../src/math/arrivalProcess.ts'
import { arrivalsWith, type sampleArrivals, usersWith } from './sampleArrivals.ts'
import { sample } from './sampleLaw.ts'

/** The sound times, then something done to each. */
const withTimes = (spoil: (time: number, index: number, rate: number) => number) =>
  arrivalsWith((sound, rate) => ({
    sampler: open => {
      const sampler = sound.sampler(open)
      let drawn = 0
      return {
        fill(out) {
          sampler.fill(out)
          out.forEach((time, i) => {
            out[i] = spoil(time, drawn++, rate)
          })
        },
      }
    },
  }))

/** Long and short gaps in turns: as many arrivals, but no Poisson process. */
const uneven: OpenLoop['sampler'] = open => {
  const stream = open('exponential')
  let sum = 0
  let index = 0
  return {
    fill(out) {
      out.forEach((_, i) => {
        sum += stream.exponential() * (index++ % 2 === 0 ? 0.2 : 1.8)
        out[i] = sum
      })
    },
  }
}

/** All runs are fast or slow as a whole, as if the rate itself were drawn. */
const moody: OpenLoop['sampler'] = open => {
  const stream = open('exponential')
  const mood = 0.5 + (stream.exponential() < Math.LN2 ? 1 : 0)
  let sum = 0
  return {
    fill(out) {
      out.forEach((_, i) => {
        sum += stream.exponential()
        out[i] = sum / mood
      })
    },
  }
}

const order = 'times never fall, and end for good'
const begin = 'expectedCount and countVariance begin at 0'
const inverse = 'expectedTime is the inverse of expectedCount'
const counts = 'counts have the mean and the variance that are said'
const independent = 'disjoint windows of a Poisson process are independent'
const gaps = 'a Poisson process has exponential gaps in expected arrivals'
const units = 'four times the times is four times the arrivals'
const law = 'think times follow their law'
const alone = 'users draw from streams of their own'
const uncounted = 'the number of users moves no think time'
const thinkUnits = 'four times the times is four times the think times'
const streams = 'one stream is opened for each declared draw and gives nothing else'
const blocks = 'blocks of any size give the same numbers'

/** What is broken, and the claims that must notice it. */
export const brokenArrivals: Readonly<
  Record<string, readonly [typeof sampleArrivals, ...string[]]>
> = {
  'a time that falls': [withTimes((time, i) => (i === 2_000 ? 0.9 * time : time)), order],
  'a time before the start': [withTimes((time, i) => (i === 0 ? -time : time)), order],
  'arrivals after the end': [
    withTimes((time, i) => (i === 2_000 ? Number.POSITIVE_INFINITY : time)),
    order,
  ],
  'a time that is NaN': [withTimes((time, i) => (i === 2_000 ? Number.NaN : time)), order],
  'an expected count that is 3% too high': [
    arrivalsWith(sound => ({ expectedCount: until => 1.03 * sound.expectedCount(until) })),
    inverse,
    counts,
  ],
  'arrivals that are expected at once': [
    arrivalsWith(sound => ({ expectedCount: until => 1 + sound.expectedCount(until) })),
    begin,
  ],
  'an expected count that falls': [
    arrivalsWith((_sound, rate) => ({
      expectedCount: until => rate * until * (rate * until < 50 ? 1 : 0.5),
    })),
    begin,
  ],
  'a variance that is 20% too low': [
    arrivalsWith(sound => ({ countVariance: until => 0.8 * sound.countVariance(until) })),
    counts,
  ],
  'an expected time that is a thousandth too late': [
    arrivalsWith(sound => ({ expectedTime: count => 1.001 * sound.expectedTime(count) })),
    inverse,
  ],
  'a clock that is late': [withTimes((time, i) => time + i / 100), gaps, units],
  'the first arrival at the start': [withTimes((time, i) => (i === 0 ? 0 : time)), counts],
  'gaps that are not exponential': [
    arrivalsWith((_sound, rate) => ({
      sampler: open => {
        const sampler = uneven(open)
        return {
          fill(out) {
            sampler.fill(out)
            out.forEach((time, i) => {
              out[i] = time / rate
            })
          },
        }
      },
    })),
    gaps,
  ],
  'runs with a mood': [
    arrivalsWith((_sound, rate) => ({
      sampler: open => {
        const sampler = moody(open)
        return {
          fill(out) {
            sampler.fill(out)
            out.forEach((time, i) => {
              out[i] = time / rate
            })
          },
        }
      },
    })),
    independent,
    counts,
  ],
  'a delay that knows no unit': [withTimes(time => time + 1e-6), units],
  'a clock that starts again with each block': [
    arrivalsWith((_sound, rate) => ({
      sampler: open => {
        const stream = open('exponential')
        return {
          fill(out) {
            let sum = 0
            out.forEach((_, i) => {
              sum += stream.exponential()
              out[i] = sum / rate
            })
          },
        }
      },
    })),
    blocks,
  ],
  'an undeclared stream of arrivals': [
    arrivalsWith(sound => ({
      sampler: open => {
        open('normal')
        return sound.sampler(open)
      },
    })),
    streams,
  ],
  'think times of another law': [
    usersWith((_sound, pause) => ({ thinkTime: sample.law(1.1 * pause, 0) })),
    law,
  ],
  'users who share a stream': [
    usersWith(({ thinkTime }) => ({ thinking: open => thinkTime.sampler(open) })),
    alone,
    streams,
  ],
  'users who wait for each other': [
    usersWith(({ thinkTime }) => {
      let shared: ReturnType<typeof thinkTime.sampler> | undefined
      return {
        thinking: (open, user) => {
          const own = thinkTime.sampler(purpose => open(`${user}/${purpose}`))
          if (user === 0) shared = own
          return user === 1 ? (shared ?? own) : own
        },
      }
    }),
    alone,
  ],
  'think times that depend on the number of users': [
    usersWith(({ users, thinkTime }) => ({
      thinking: (open, user) => thinkTime.sampler(purpose => open(`${users - user}/${purpose}`)),
    })),
    uncounted,
  ],
  'users that are counted wrongly': [usersWith(() => ({ users: 2.5 })), uncounted],
  'a least time to think that knows no unit': [
    usersWith((_sound, pause) => ({
      thinking: (open, user) =>
        sample.law(pause, 1e-6).sampler(purpose => open(`${user}/${purpose}`)),
    })),
    thinkUnits,
  ],
}
