import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { Recycler } from '../../engine/recycler.ts'
import type { ClientObserver } from '../clientObserver.ts'
import { wholeTime } from '../wholeTime.ts'
import type { Requests } from './requests.ts'
import type { Users } from './users.ts'
import { Visit } from './visit.ts'
import type { Visitors } from './visitors.ts'

/** Takes visitors through what they do. [hot] */
export class Visits {
  readonly #kernel: Kernel
  readonly #requests: Requests
  readonly #observer: ClientObserver
  readonly #visits = new Recycler(() => new Visit(visit => this.#goOn(visit)))
  readonly #next: EventKind<Visit>

  constructor(kernel: Kernel, requests: Requests, observer: ClientObserver) {
    this.#kernel = kernel
    this.#requests = requests
    this.#observer = observer
    this.#next = kernel.on<Visit>('visitGoesOn', 'asks', visit => this.#proceed(visit))
  }

  /** Somebody comes. */
  begin(visitors: Visitors): void {
    this.#enter(this.#take(visitors, -1))
  }

  /** Users who are wanted and not there yet join; they think before they come for the first time, too. */
  join(visitors: Visitors, users: Users): void {
    for (const user of users.join()) this.#think(this.#take(visitors, user), users)
  }

  #take(visitors: Visitors, user: number): Visit {
    const visit = this.#visits.take()
    visit.visitors = visitors
    visit.user = user
    return visit
  }

  /** What the visit's place says is only looked at when its time has come. */
  #goOn(visit: Visit): void {
    this.#kernel.schedule(0, this.#next, visit)
  }

  #enter(visit: Visit): void {
    visit.number = ++visit.visitors.visits
    visit.beganAt = this.#kernel.now
    visit.place = 0
    visit.isBroken = false
    this.#observer.visitBegan(visit, this.#kernel.now)
    this.#proceed(visit)
  }

  #proceed(visit: Visit): void {
    const { visitors } = visit
    if (visit.place < 0) return this.#comeAgain(visit, visitors.users!)
    while (!visit.isBroken) {
      const step = visitors.flow[visit.place]
      if (step === undefined) break
      if (step.do === 'call') return this.#requests.begin(visitors.clients[step.call]!, visit)
      if (step.do === 'wait') {
        const time = visitors.waits[visit.place++]!.next()
        return this.#kernel.schedule(time, this.#next, visit)
      }
      if (step.do === 'jump') visit.place = step.to
      else if (step.do === 'send') visitors.outlets[visit.place++]!.put(step.messages, 0)
      else if (visitors.chances[visit.place]!.happens()) visit.place++
      else visit.place = step.otherwise
    }
    this.#observer.visitEnded(visit, this.#kernel.now)
    const { users } = visitors
    if (users === undefined || users.leaves(visit.user)) this.#visits.giveBack(visit)
    else this.#think(visit, users)
  }

  #comeAgain(visit: Visit, users: Users): void {
    if (users.leaves(visit.user)) this.#visits.giveBack(visit)
    else this.#enter(visit)
  }

  #think(visit: Visit, users: Users): void {
    visit.place = -1
    this.#kernel.schedule(wholeTime(users.thought(visit.user)), this.#next, visit)
  }
}
