import { Fifo } from '../../engine/fifo.ts'
import { quotas } from '../quotas.ts'
import { copied } from './copied.ts'
import { MessageTable } from './messageTable.ts'
import type { Waiting } from './waiting.ts'

const none = -1
/** A constant of this module is not looked up at every use. */
const mostScanned = quotas.fifoScanned.value

/**
 * The messages of a FIFO queue. Each group has a list of its own, in the order in which they were sent;
 * whichever groups can be read stand in a line, so that a receive looks at no other (E-S15). What is
 * beyond the first 120,000 messages is in no list until those before it have gone (E-S16). [hot]
 */
export class Groups implements Waiting {
  readonly #table = new MessageTable()
  /** By the number of the group: its first and last message, how many are in flight, whether it is in line. */
  #heads = new Int32Array(0)
  #tails = new Int32Array(0)
  #inFlight = new Uint32Array(0)
  #inLine = new Uint8Array(0)
  readonly #line = new Fifo<number>()
  /** Whose messages are received at the moment; 0 where nobody's are. */
  #taken = 0
  /** The message that was turned to. */
  #at = none
  /** Messages in lists and in flight. */
  #scanned = 0
  /** The first that is in no list. */
  #beyond = none

  get length(): number {
    return this.#table.length
  }

  get sentAt(): number {
    return this.#table.sent[this.#at]!
  }

  get number(): number {
    return Math.abs(this.#table.numbers[this.#at]!)
  }

  get passes(): boolean {
    return this.#table.numbers[this.#at]! > 0
  }

  get receives(): number {
    return this.#table.receives[this.#at]!
  }

  get chain(): number {
    return this.#table.chains[this.#at]!
  }

  get group(): number {
    return this.#table.groups[this.#at]!
  }

  get firstSentAt(): number {
    const { oldest, sent } = this.#table
    return oldest === none ? Infinity : sent[oldest]!
  }

  get oldestSentAt(): number {
    const { oldest, sent } = this.#table
    let earliest = oldest === none ? Infinity : sent[oldest]!
    for (const head of this.#heads) {
      if (head !== none && sent[head]! < earliest) earliest = sent[head]!
    }
    return earliest
  }

  turnToNext(): boolean {
    for (;;) {
      const group = this.#line.peek()
      if (group === undefined) return false
      const head = this.#heads[group]!
      this.#at = head
      if (head !== none) return true
      this.#leaveLine(group)
    }
  }

  turnToOldest(): boolean {
    this.#at = this.#table.oldest
    return this.#at !== none
  }

  push(
    sentAt: number,
    number: number,
    receives: number,
    _since: number,
    chain = 0,
    group = 0,
  ): void {
    if (group >= this.#heads.length) this.#growTo(group)
    const place = this.#table.add(sentAt, number, receives, chain, group)
    this.#table.append(place)
    if (this.#beyond === none) this.#beyond = place
    this.#scan()
  }

  drop(): void {
    const place = this.#at
    const { groups, newer, numbers } = this.#table
    const isBeyond =
      this.#beyond !== none && Math.abs(numbers[place]!) >= Math.abs(numbers[this.#beyond]!)
    if (isBeyond) {
      this.#beyond = newer[place]!
    } else {
      this.#unlink(place, groups[place]!)
      this.#scanned--
    }
    this.#table.remove(place)
    this.#scan()
  }

  moveTo(batch: Waiting, receives: number, since: number): void {
    const place = this.#at
    const { chains, groups, numbers, sent } = this.#table
    const group = groups[place]!
    batch.push(sent[place]!, numbers[place]!, receives, since, chains[place], group)
    this.#unlink(place, group)
    this.#table.remove(place)
    this.#inFlight[group]!++
    this.#taken = group
  }

  /** The group whose messages were taken last may have more of them, which nobody may have now. */
  endReceive(): void {
    const group = this.#taken
    if (group !== 0 && this.#line.peek() === group) this.#leaveLine(group)
    this.#taken = 0
  }

  /** Before all of its group that were sent later. */
  takeBack(others: Waiting, _now: number): void {
    const { chain, group, number, receives, sentAt } = others
    others.drop()
    const place = this.#table.add(sentAt, number, receives, chain, group)
    const { next, numbers } = this.#table
    let before = none
    let after = this.#heads[group]!
    while (after !== none && Math.abs(numbers[after]!) < number) {
      before = after
      after = next[after]!
    }
    this.#link(place, before, after, group)
    this.#land(group)
  }

  release(group: number): void {
    this.#scanned--
    this.#land(group)
    this.#scan()
  }

  /** One that was in flight no longer is. */
  #land(group: number): void {
    this.#inFlight[group]!--
    this.#joinLine(group)
  }

  /** Messages beyond those that are looked at move up. */
  #scan(): void {
    const { groups, newer } = this.#table
    while (this.#beyond !== none && this.#scanned < mostScanned) {
      const place = this.#beyond
      const group = groups[place]!
      this.#beyond = newer[place]!
      this.#scanned++
      this.#link(place, this.#tails[group]!, none, group)
      this.#joinLine(group)
    }
  }

  #joinLine(group: number): void {
    const isReadable = this.#inFlight[group] === 0 && this.#heads[group] !== none
    if (!isReadable || this.#inLine[group] === 1) return
    this.#inLine[group] = 1
    this.#line.push(group)
  }

  /** Of the first in line. */
  #leaveLine(group: number): void {
    this.#line.shift()
    this.#inLine[group] = 0
  }

  #link(place: number, before: number, after: number, group: number): void {
    const { next } = this.#table
    next[place] = after
    if (before === none) this.#heads[group] = place
    else next[before] = place
    if (after === none) this.#tails[group] = place
  }

  /** Only what was received before may stand before it. */
  #unlink(place: number, group: number): void {
    const { next } = this.#table
    const after = next[place]!
    let before = none
    for (let each = this.#heads[group]!; each !== place; each = next[each]!) before = each
    if (before === none) this.#heads[group] = after
    else next[before] = after
    if (after === none) this.#tails[group] = before
  }

  #growTo(group: number): void {
    const length = Math.max(16, 2 * group)
    const { length: before } = this.#heads
    this.#heads = copied(this.#heads, new Int32Array(length)).fill(none, before)
    this.#tails = copied(this.#tails, new Int32Array(length)).fill(none, before)
    this.#inFlight = copied(this.#inFlight, new Uint32Array(length))
    this.#inLine = copied(this.#inLine, new Uint8Array(length))
  }
}
