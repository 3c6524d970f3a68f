import { describe, expect, test } from 'vitest'
import { Column } from '../../src/engine/column.ts'
import { InvariantError } from '../../src/math/assert.ts'

const chunk = 65_536

function filled(length: number): Column {
  const column = new Column()
  for (let index = 0; index < length; index++) column.push(index * 1.5)
  return column
}

describe('Column', () => {
  test('begins empty', () => {
    const column = new Column()
    expect(column.length).toBe(0)
    expect(column.toArray()).toEqual(new Float64Array(0))
  })

  test('counts after every push, across the ends of its chunks', () => {
    const column = new Column()
    let miscounted = 0
    for (let index = 0; index < 2 * chunk + 2; index++) {
      column.push(index)
      if (column.length !== index + 1) miscounted++
    }
    expect(miscounted).toBe(0)
  })

  const lengths = [1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 7]
  test.each(lengths)('keeps %d numbers as an array does', length => {
    const array = Float64Array.from({ length }, (_, index) => index * 1.5)
    const column = filled(length)
    expect(column.length).toBe(length)
    expect(array.findIndex((value, index) => column.at(index) !== value)).toBe(-1)
    const copy = column.toArray()
    expect(copy.length).toBe(length)
    expect(array.findIndex((value, index) => copy[index] !== value)).toBe(-1)
  })

  test('keeps every number to the last bit', () => {
    const column = new Column()
    const odd = [
      -0,
      0,
      Number.NaN,
      -Infinity,
      Infinity,
      5e-324,
      1.7976931348623157e308,
      2 ** 53 - 1,
    ]
    for (const value of odd) column.push(value)
    for (const [index, value] of odd.entries()) expect(column.at(index)).toBe(value)
    for (const [index, value] of column.toArray().entries()) expect(value).toBe(odd[index])
  })

  test('gives a copy that later pushes and writes do not share', () => {
    const column = filled(3)
    const copy = column.toArray()
    copy[0] = 99
    column.push(7)
    expect([column.at(0), column.at(3), column.length, copy.length]).toEqual([0, 7, 4, 3])
  })

  const bad: [number, number][] = [
    [0, 0],
    [3, 3],
    [3, -1],
    [3, 0.5],
    [3, Number.NaN],
    [chunk, chunk],
    [chunk + 1, 2 * chunk],
    [3, 2 ** 32],
  ]
  test.each(bad)('of %d numbers refuses to read number %d', (length, index) => {
    const column = filled(length)
    expect(() => column.at(index)).toThrow(InvariantError)
    expect(() => column.at(index)).toThrow(`found ${index}`)
  })
})
