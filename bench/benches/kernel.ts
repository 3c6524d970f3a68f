import { Kernel } from '../../src/engine/kernel.ts'
import { randomStream } from '../../src/math/random/randomStream.ts'
import { defineBench, mixed } from '../bench.ts'

const delayCount = 65_536
const meanDelay = 100_000

/** Every event schedules its successor, so that the number of pending events stays the same. */
const hold = (pending: number) =>
  defineBench({
    name: `kernel, ${pending} pending`,
    operation: 'event',
    sizes: { real: 250_000, tiny: 2_000 },
    prepare(size) {
      const delays = new Float64Array(delayCount)
      randomStream('bench', 'hold').fillExponential(delays)
      for (let i = 0; i < delayCount; i++) delays[i] = 1 + Math.floor(delays[i]! * meanDelay)
      const kernel = new Kernel()
      let drawn = 0
      let checksum = 0
      const held = kernel.on<{ id: number }>('held', 'frees', item => {
        checksum = (Math.imul(checksum, 31) + item.id) | 0
        drawn = (drawn + 1) & (delayCount - 1)
        kernel.schedule(delays[drawn]!, held, item)
      })
      for (let id = 0; id < pending; id++)
        kernel.schedule(delays[id & (delayCount - 1)]!, held, { id })
      const span = Math.ceil((size * meanDelay) / pending)
      return () => {
        kernel.run(kernel.now + span)
        return mixed(checksum, kernel.now)
      }
    },
  })

export const kernel = [hold(100), hold(10_000), hold(300_000)]
