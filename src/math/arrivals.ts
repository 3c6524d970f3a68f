import type { ArrivalDefinition } from './arrivalProcess.ts'
import { at } from './arrivals/at.ts'
import { bursts } from './arrivals/bursts.ts'
import { diurnal } from './arrivals/diurnal.ts'
import { markov } from './arrivals/markov.ts'
import { poisson } from './arrivals/poisson.ts'
import { profile } from './arrivals/profile.ts'
import { regular } from './arrivals/regular.ts'
import { trace } from './arrivals/trace.ts'
import { users } from './arrivals/users.ts'

/** Every kind of arrival process, in the order of the reference page. */
export const arrivals: readonly ArrivalDefinition[] = [
  poisson,
  regular,
  profile,
  diurnal,
  bursts,
  at,
  markov,
  users,
  trace,
]
