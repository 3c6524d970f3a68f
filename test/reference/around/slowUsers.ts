import type { ClosedLoop } from '../../../src/math/arrivalProcess.ts'
import type { Sampler } from '../../../src/math/distribution.ts'
import type { Life, World } from '../slowWorld.ts'

/** Those who come to a source again and again, and how each of them visits it. */
export interface Users {
  readonly name: string
  law: ClosedLoop
  since: readonly string[]
  /** Who is there. */
  readonly there: Set<number>
  readonly thoughts: Map<string, Sampler>
  readonly visit: () => Life
}

/** Those join who are wanted and not there. */
export function join(world: World, users: Users): void {
  for (let user = 0; user < users.law.users; user++) {
    if (!users.there.has(user)) world.live(use(world, users, user))
  }
}

/** Those who are too many leave when they have thought, or have what they came for. */
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
  join(world, users)
}

/** A user thinks, comes, thinks. */
function* use(world: World, users: Users, user: number): Life {
  users.there.add(user)
  while (user < users.law.users) {
    yield world.asking(thought(world, users, user))
    if (user < users.law.users) yield* users.visit()
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
