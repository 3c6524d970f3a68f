/**
 * The averages over consecutive batches of `size` observations; a last incomplete batch is left
 * out. Where batches are long against the memory of the series, these are close to independent.
 */
export function batchMeans(series: ArrayLike<number>, size: number): number[] {
  if (!(Number.isInteger(size) && size > 0)) {
    throw new RangeError(`a batch must have a whole number of observations above 0: found ${size}`)
  }
  const averages: number[] = []
  for (let end = size; end <= series.length; end += size) {
    let sum = 0
    for (let position = end - size; position < end; position++) sum += series[position]!
    averages.push(sum / size)
  }
  return averages
}
