import { Column } from '../../src/engine/column.ts'
import { Fifo } from '../../src/engine/fifo.ts'
import { Recycler } from '../../src/engine/recycler.ts'
import { defineBench, mixed } from '../bench.ts'

const waiting = 1_000

/** The engine's collections, each with as many operations in as out. */
export const collections = [
  defineBench({
    name: 'fifo, 1000 waiting',
    operation: 'push, shift',
    sizes: { real: 1_000_000, tiny: 2_000 },
    prepare(size) {
      const fifo = new Fifo<{ id: number }>()
      for (let id = 0; id < waiting; id++) fifo.push({ id })
      return () => {
        let checksum = 0
        for (let i = 0; i < size; i++) {
          const item = fifo.shift()
          if (item === undefined) break
          checksum = (Math.imul(checksum, 31) + item.id) | 0
          fifo.push(item)
        }
        return checksum
      }
    },
  }),
  defineBench({
    name: 'recycler',
    operation: 'take, give back',
    sizes: { real: 1_000_000, tiny: 2_000 },
    prepare(size) {
      const recycler = new Recycler(() => ({ uses: 0 }))
      return () => {
        for (let i = 0; i < size; i += 2) {
          const [one, other] = [recycler.take(), recycler.take()]
          one.uses++
          recycler.giveBack(other)
          recycler.giveBack(one)
        }
        return recycler.made
      }
    },
  }),
  defineBench({
    name: 'column',
    operation: 'push',
    sizes: { real: 1_000_000, tiny: 2_000 },
    prepare: size => () => {
      const column = new Column()
      for (let i = 0; i < size; i++) column.push(i)
      return mixed(0, column.at(size - 1))
    },
  }),
]
