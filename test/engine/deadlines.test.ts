import { expect, test } from 'vitest'
import { AllDeadlines, type Due } from '../../src/engine/deadlines.ts'
import { Kernel } from '../../src/engine/kernel.ts'

interface Item extends Due {
  readonly name: string
}

const item = (name: string): Item => ({ name, deadline: 0, order: 0, isOpen: true })

/** A kernel on which deadlines are set and items dealt with at given times, and what is told. */
function played(delay: number, script: Readonly<Record<number, (world: World) => void>>) {
  const kernel = new Kernel()
  const passed: string[] = []
  const make = new AllDeadlines(kernel).of<Item>(({ name, isOpen }) => {
    passed.push(`${kernel.now} ${name} ${isOpen ? 'due' : 'over'}`)
  })
  const deadlines = make(delay)
  const items = new Map<string, Item>()
  const world: World = {
    set: name => {
      items.set(name, item(name))
      deadlines.set(items.get(name) ?? item(name))
    },
    deal: name => {
      const known = items.get(name)
      if (known !== undefined) known.isOpen = false
      deadlines.trim()
    },
    pending: () => kernel.pending,
  }
  const step = kernel.on<number>('step', 'frees', at => script[at]?.(world))
  for (const at of Object.keys(script)) kernel.schedule(Number(at), step, Number(at))
  kernel.run(1000)
  return { passed, pending: kernel.pending }
}

interface World {
  readonly set: (name: string) => void
  readonly deal: (name: string) => void
  readonly pending: () => number
}

test('each passes at its time, in the order in which they were set', () => {
  const { passed } = played(10, {
    0: ({ set }) => set('a'),
    4: ({ set }) => set('b'),
    5: ({ set }) => set('c'),
  })
  expect(passed).toEqual(['10 a due', '14 b due', '15 c due'])
})

test('what is dealt with is let go of when it is the first, and one at its deadline is in time', () => {
  const { passed } = played(10, {
    0: ({ set }) => set('a'),
    1: ({ set }) => set('b'),
    2: ({ set }) => set('c'),
    3: ({ deal }) => deal('b'),
    7: ({ deal }) => deal('a'),
    // A deadline passes at the end of its moment, so this is just in time.
    12: ({ deal }) => deal('c'),
  })
  expect(passed).toEqual(['7 a over', '7 b over', '12 c over'])
})

test('however many wait, one event is pending', () => {
  const most: number[] = []
  const { pending } = played(100, {
    0: ({ set, pending: count }) => {
      const before = count()
      for (let i = 0; i < 50; i++) set(`x${i}`)
      most.push(count() - before)
    },
  })
  expect(most).toEqual([1])
  expect(pending).toBe(0)
})

test('after a pause they begin anew', () => {
  const { passed } = played(10, {
    0: ({ set }) => set('a'),
    1: ({ deal }) => deal('a'),
    50: ({ set }) => set('b'),
    55: ({ set }) => set('c'),
    56: ({ deal }) => deal('b'),
  })
  expect(passed).toEqual(['1 a over', '56 b over', '65 c due'])
})

test('at the end of a moment the last that was set goes first, and what it frees before the next', () => {
  const kernel = new Kernel()
  const told: string[] = []
  const all = new AllDeadlines(kernel)
  const frees = kernel.on<string>('frees', 'frees', name => told.push(`${name} frees`))
  const asks = kernel.on<string>('asks', 'asks', name => told.push(`${name} asks`))
  const make = all.of<Item>(({ name }) => {
    told.push(`${name} passes`)
    kernel.schedule(0, frees, name)
  })
  const set = kernel.on<string>('set', 'frees', name => make(name === 'a' ? 10 : 5).set(item(name)))
  kernel.schedule(10, asks, 'early')
  kernel.schedule(0, set, 'a')
  kernel.schedule(5, set, 'b')
  kernel.schedule(10, frees, 'late')
  kernel.run(100)
  expect(told).toEqual(['late frees', 'b passes', 'b frees', 'a passes', 'a frees', 'early asks'])
})
