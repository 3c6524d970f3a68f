const largest = Number.MAX_SAFE_INTEGER

/** Series of integers that are hard on histograms and sums, each under what is hard about it. */
export const adversarialSeries: Readonly<Record<string, readonly number[]>> = {
  'a single value': [777_777],
  'all zero': Array.from({ length: 500 }, () => 0),
  'a constant': Array.from({ length: 1_000 }, () => 123_457),
  'the largest value only': Array.from({ length: 300 }, () => largest),
  'two spikes far apart': [
    ...Array.from({ length: 990 }, () => 3),
    ...Array.from({ length: 10 }, () => 2 ** 50 + 12_345),
  ],
  'two spikes in neighbouring buckets': Array.from({ length: 1_000 }, (_, i) => 65_535 + (i % 2)),
  '1e-6 to 1e9 seconds in microseconds': Array.from({ length: 3_001 }, (_, i) =>
    Math.round(10 ** (i / 200)),
  ),
  'powers of two and their neighbours': Array.from({ length: 54 }, (_, k) => 2 ** k)
    .flatMap(power => [power - 1, power, power + 1])
    .filter(value => value <= largest),
  'the first 2,000 integers': Array.from({ length: 2_000 }, (_, i) => i),
}
