/**
 * A block to draw into beside the one that is asked for. It grows to the largest length and gives
 * the same view again for the same length, so that steady filling allocates nothing.
 */
export function scratch(): (length: number) => Float64Array {
  let room = new Float64Array(0)
  let block = room
  return length => {
    if (block.length === length) return block
    if (room.length < length) room = new Float64Array(length)
    block = room.subarray(0, length)
    return block
  }
}
