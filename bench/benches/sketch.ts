import { randomStream } from '../../src/math/random/randomStream.ts'
import { ExactSum } from '../../src/math/statistics/exactSum.ts'
import { IntegerMoments } from '../../src/math/statistics/integerMoments.ts'
import { LogLinearHistogram } from '../../src/math/statistics/logLinearHistogram.ts'
import { QuantileSketch } from '../../src/math/statistics/quantileSketch.ts'
import { TimeAverage } from '../../src/math/statistics/timeAverage.ts'
import { defineBench, mixed } from '../bench.ts'

const inputCount = 65_536
const exactLimit = 4_096

/** Records latencies of 100 ms on average, in microseconds. */
const recording = (
  name: string,
  operation: string,
  build: () => { record: (value: number) => void; checksum: () => number },
) =>
  defineBench({
    name: `sketch, ${name}`,
    operation,
    sizes: { real: 16 * inputCount, tiny: 4_096 },
    prepare(size) {
      const inputs = new Float64Array(inputCount)
      randomStream('bench', 'latencies').fillExponential(inputs)
      for (let i = 0; i < inputCount; i++) inputs[i] = Math.floor(inputs[i]! * 100_000)
      const { record, checksum } = build()
      return () => {
        for (let i = 0; i < size; i++) record(inputs[i & (inputCount - 1)]!)
        return checksum()
      }
    },
  })

export const sketch = [
  recording('histogram', 'record', () => {
    const histogram = new LogLinearHistogram()
    return {
      record: value => histogram.add(value),
      checksum: () => mixed(mixed(0, histogram.quantile(0.99)), histogram.count),
    }
  }),
  recording('quantile sketch', 'record', () => {
    const quantiles = new QuantileSketch(exactLimit)
    return {
      record: value => quantiles.add(value),
      checksum: () => mixed(mixed(0, quantiles.quantile(0.99)), quantiles.count),
    }
  }),
  recording('exact moments', 'record', () => {
    const moments = new IntegerMoments()
    return {
      record: value => moments.add(value),
      checksum: () => mixed(mixed(0, moments.mean), moments.variance),
    }
  }),
  recording('exact sum', 'record', () => {
    const sum = new ExactSum()
    return { record: value => sum.add(value), checksum: () => mixed(0, sum.toNumber()) }
  }),
  recording('time average', 'change', () => {
    const average = new TimeAverage(0, 0)
    let now = 0
    return {
      record: value => {
        now += value
        average.change(now, value & 1_023)
      },
      checksum: () => mixed(mixed(0, average.mean(now)), average.max),
    }
  }),
]
