import { defineBench } from './bench.ts'

/**
 * A loop of the kind that a simulator spends its time in, in code that never changes: a hold on
 * a heap of 100 numbers. Times are quoted as a ratio to it, so that a slow minute of the machine
 * shows in both.
 */
export const calibration = defineBench({
  name: 'calibration',
  operation: 'hold',
  sizes: { real: 200_000, tiny: 1_000 },
  prepare(size) {
    const heap = new Float64Array(100)
    const steps = new Float64Array(4_096)
    let word = 88_172_645
    for (let i = 0; i < steps.length; i++) {
      word ^= word << 13
      word ^= word >>> 17
      word ^= word << 5
      steps[i] = 1 + (word >>> 12)
    }
    for (let i = 0; i < heap.length; i++) heap[i] = i
    let next = 0
    return () => {
      for (let i = 0; i < size; i++) {
        sink(heap, heap[0]! + steps[next]!)
        next = (next + 1) & 4_095
      }
      return heap[0]!
    }
  },
})

/** Replaces the least number and restores the order of the heap. */
function sink(heap: Float64Array, value: number): void {
  let hole = 0
  for (let child = 1; child < heap.length; child = 2 * hole + 1) {
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++
    if (heap[child]! >= value) break
    heap[hole] = heap[child]!
    hole = child
  }
  heap[hole] = value
}
