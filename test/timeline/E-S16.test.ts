import { expect, test } from 'vitest'
import { Groups } from '../../src/model/queues/groups.ts'
import { Messages } from '../../src/model/queues/messages.ts'

const scanned = 120_000

test('E-S16: behind 120,000 messages of one group no other group is found until one of them is deleted', () => {
  const groups = new Groups()
  for (let number = 1; number <= scanned; number++) groups.push(0, number, 0, 0, 0, 1)
  groups.push(0, scanned + 1, 0, 0, 0, 2)
  const batch = new Messages()
  expect(groups.turnToNext()).toBe(true)
  groups.moveTo(batch, 1, 0)
  groups.endReceive()
  expect(groups.turnToNext()).toBe(false)
  expect(groups.length).toBe(scanned)
  groups.release(1)
  expect(groups.turnToNext()).toBe(true)
  expect(groups.number).toBe(2)
  groups.moveTo(batch, 1, 0)
  groups.endReceive()
  expect(groups.turnToNext()).toBe(true)
  expect(groups.group).toBe(2)
})
