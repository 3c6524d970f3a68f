import type { World } from '../slowWorld.ts'

/** When somebody looks whether it is time. */
export interface Timer {
  at: number | undefined
  /** How often it was set to another time. */
  sets: number
}

export const newTimer = (): Timer => ({ at: undefined, sets: 0 })

/** It is to be at this time, instead of another; it keeps its place in line where the time is the same. */
export function setTimer(world: World, timer: Timer, at: number, run: () => void): void {
  if (timer.at === at) return
  timer.at = at
  const own = ++timer.sets
  world.later(at - world.now, 'asks', () => {
    if (timer.at !== at || timer.sets !== own) return
    timer.at = undefined
    run()
  })
}
