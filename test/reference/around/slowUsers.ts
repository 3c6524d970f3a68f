import type { ClosedLoop } from '../../../src/math/arrivalProcess.ts'
import type { Sampler } from '../../../src/math/distribution.ts'
import type { Life, World } from '../slowWorld.ts'

/** Those who come to a source again and again, and how each of them visits it. */
export interface Users {
  readonly name: string
  law: ClosedLoop
  since: readonly string[]
  /** Who is there, and whether they think; who left and joins again is another. */
  readonly there: Map<number, { isThinking: boolean }>
  readonly thoughts: Map<string, Sampler>
  readonly visit: () => Life
}

/** Those join who are wanted and not there. */
export function join(world: World, users: Users): void {
  for (let user = 0; user < users.law.users; user++) {
    if (!users.there.has(user)) world.live(use(world, users, user))
  }
}

/** Of those who are too many, who thinks leaves at once. */
export function changeUsers(
  world: World,
  name: string,
  law: ClosedLoop,
  hasNewThoughts: boolean,
  since: string,
): void {
  const users = world.around.users.find(one => one.name === name)
  if (!users) throw new RangeError(`users are set where there are some: found ${name}`)
  users.law = law
  if (hasNewThoughts) users.since = [since]
  for (const [user, { isThinking }] of users.there) {
    if (user >= law.users && isThinking) users.there.delete(user)
  }
  join(world, users)
}

/** A user thinks, comes, thinks; where there are too many, whoever has what it came for leaves. */
function* use(world: World, users: Users, user: number): Life {
  const own = { isThinking: true }
  users.there.set(user, own)
  while (user < users.law.users) {
    own.isThinking = true
    yield world.asking(thought(world, users, user))
    if (users.there.get(user) !== own) return
    own.isThinking = false
    yield* users.visit()
  }
  users.there.delete(user)
}

/** Everybody has thoughts of their own. */
function thought(world: World, { name, law, since, thoughts }: Users, user: number): number {
  const row = [...since, user].join('/')
  const own = thoughts.get(row) ?? law.thinking(world.open('source', name, 'think', ...since), user)
  thoughts.set(row, own)
  const drawn = new Float64Array(1)
  own.fill(drawn)
  return Math.round(drawn[0] ?? 0)
}
