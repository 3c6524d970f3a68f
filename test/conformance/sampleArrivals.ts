import type {
  ArrivalDefinition,
  ArrivalProcess,
  ClosedLoop,
  OpenLoop,
} from '../../src/math/arrivalProcess.ts'
import type { Subject } from './check.ts'
import { readSample, sample } from './sampleLaw.ts'

type ArrivalSubject = Subject<ArrivalDefinition, ArrivalProcess>

const atLeast = (least: number, open: boolean) => ({ least, most: Number.POSITIVE_INFINITY, open })

const steady: ArrivalDefinition = {
  name: 'steady',
  summary: 'Independent arrivals at one rate.',
  parameters: { rate: { kind: 'rate', meaning: 'arrivals per time', range: atLeast(0, true) } },
  draws: ['exponential'],
  examples: [{ rate: 3 }, { rate: 0.01 }],
  create: () => {
    throw new Error('a sample is created by its subject')
  },
}

/** Written from the textbook. */
function poisson(rate: number): OpenLoop {
  return {
    loop: 'open',
    expectedCount: until => rate * until,
    countVariance: until => rate * until,
    expectedTime: count => count / rate,
    sampler(open) {
      const stream = open('exponential')
      let sum = 0
      return {
        fill(out) {
          for (let i = 0; i < out.length; i++) {
            sum += stream.exponential()
            out[i] = sum / rate
          }
        },
      }
    },
  }
}

/** Sound arrivals, except for what is changed. */
export const arrivalsWith = (
  change: (sound: OpenLoop, rate: number) => Partial<OpenLoop>,
): ArrivalSubject => ({
  definition: steady,
  part: () => undefined,
  build: given => {
    const rate = Number(readSample(steady, given)['rate'])
    const sound = poisson(rate)
    return { ...sound, ...change(sound, rate) }
  },
})

const thinkers: ArrivalDefinition = {
  name: 'thinkers',
  summary: 'Users who think for an exponential time.',
  parameters: {
    users: { kind: 'count', meaning: 'how many', range: atLeast(1, false) },
    pause: { kind: 'time', meaning: 'the mean time to think', range: atLeast(0, true) },
  },
  draws: [],
  examples: [
    { users: 3, pause: 2 },
    { users: 1, pause: 30 },
  ],
  create: values => steady.create(values),
}

/** Sound users, except for what is changed. */
export const usersWith = (
  change: (sound: ClosedLoop, pause: number) => Partial<ClosedLoop>,
): ArrivalSubject => ({
  definition: thinkers,
  part: () => undefined,
  build: given => {
    const { users, pause } = readSample(thinkers, given)
    const thinkTime = sample.law(Number(pause), 0)
    const sound: ClosedLoop = {
      loop: 'closed',
      users: Number(users),
      thinkTime,
      thinking: (open, user) => thinkTime.sampler(purpose => open(`${user}/${purpose}`)),
    }
    return { ...sound, ...change(sound, Number(pause)) }
  },
})

export const sampleArrivals: ArrivalSubject = arrivalsWith(() => ({}))
export const sampleUsers: ArrivalSubject = usersWith(() => ({}))
