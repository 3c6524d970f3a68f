import type { World } from '../slowWorld.ts'

/** When somebody looks whether it is time, and at which moments that is looked at. */
export interface Timer {
  at: number | undefined
  readonly wakes: number[]
}

export const newTimer = (): Timer => ({ at: undefined, wakes: [] })

/** It is to be at another time than before: whoever is to wait longer keeps the place in line of the shorter wait. */
export function setTimer(world: World, timer: Timer, at: number, run: () => void): void {
  timer.at = at
  if (timer.wakes.some(wake => wake <= at)) return
  timer.wakes.push(at)
  world.later(at - world.now, 'asks', () => {
    timer.wakes.splice(timer.wakes.indexOf(world.now), 1)
    if (timer.at === world.now) {
      timer.at = undefined
      run()
    } else if (timer.at !== undefined) setTimer(world, timer, timer.at, run)
  })
}
