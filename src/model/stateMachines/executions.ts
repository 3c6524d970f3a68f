import type { AllDeadlines, Deadlines } from '../../engine/deadlines.ts'
import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { Recycler } from '../../engine/recycler.ts'
import { assert } from '../../math/assert.ts'
import type { Requests } from '../clients/requests.ts'
import type { ExecutionEnding, ExecutionObserver } from '../executionObserver.ts'
import type { ForkPlan, StatePlan } from '../plan/stateMachinePlan.ts'
import { errorName, isAmong, noChoiceMatched, toleranceExceeded } from './errorNames.ts'
import { Branch, Execution } from './execution.ts'
import { retrierWait } from './retrierWait.ts'
import type { StateMachine } from './stateMachine.ts'

/** Takes executions of state machines from state to state. [hot] */
export class Executions {
  readonly #kernel: Kernel
  readonly #requests: Requests
  readonly #observer: ExecutionObserver
  readonly #executions = new Recycler(() => new Execution())
  readonly #branches = new Recycler(() => new Branch(branch => this.#await(branch, 0)))
  readonly #next: EventKind<Branch>
  readonly #late: EventKind<Execution>
  readonly #patience: (delay: number) => Deadlines<Execution>
  /** Of each machine, how long its executions may take. */
  readonly #deadlines: Deadlines<Execution>[] = []

  constructor(
    kernel: Kernel,
    deadlines: AllDeadlines,
    requests: Requests,
    observer: ExecutionObserver,
  ) {
    this.#kernel = kernel
    this.#requests = requests
    this.#observer = observer
    this.#next = kernel.on<Branch>('executionGoesOn', 'asks', branch => this.#resume(branch))
    this.#late = kernel.on<Execution>('executionTimesOut', 'asks', each => this.#timeOut(each))
    this.#patience = deadlines.of<Execution>(execution => {
      // What comes to its end in this moment still may.
      if (execution.isOpen) kernel.schedule(0, this.#late, execution)
      else this.#executions.giveBack(execution)
    })
  }

  /** Machines are added in the order of their numbers. */
  add(machine: StateMachine): void {
    this.#deadlines.push(this.#patience(machine.plan.timeout))
  }

  /** An execution starts. */
  begin(machine: StateMachine): void {
    const execution = this.#executions.take()
    execution.machine = machine
    execution.number = ++machine.executions
    execution.beganAt = this.#kernel.now
    execution.transitions = 0
    execution.isOpen = true
    this.#observer.began(execution, this.#kernel.now)
    this.#deadlines[machine.index]!.set(execution)
    execution.root = this.#branch(execution, undefined, machine.plan.start)
    this.#goOn(execution.root)
  }

  #branch(execution: Execution, parent: Branch | undefined, start: number): Branch {
    const branch = this.#branches.take()
    branch.execution = execution
    branch.parent = parent
    branch.request = undefined
    branch.answer = undefined
    branch.isAwaited = false
    branch.isOver = false
    moveTo(branch, start)
    return branch
  }

  #await(branch: Branch, delay: number): void {
    branch.isAwaited = true
    this.#kernel.schedule(delay, this.#next, branch)
  }

  #resume(branch: Branch): void {
    branch.isAwaited = false
    if (branch.isOver) this.#branches.giveBack(branch)
    else this.#goOn(branch)
  }

  /** As far as it goes at once; what ends inside a state may let that go on. */
  #goOn(branch: Branch): void {
    let going: Branch | undefined = branch
    while (going !== undefined) {
      if (going.answer !== undefined) going = this.#answered(going)
      else going = going.place === undefined ? this.#finish(going) : this.#enter(going, going.place)
    }
  }

  #enter(branch: Branch, place: number): Branch | undefined {
    const { execution } = branch
    const { machine } = execution
    const state = machine.plan.states[place]!
    execution.transitions++
    this.#observer.entered(execution, state, this.#kernel.now)
    switch (state.do) {
      case 'call':
        this.#requests.begin(machine.clients[state.call]!, branch)
        return undefined
      case 'wait':
        moveTo(branch, state.next)
        this.#await(branch, machine.draws[place]!.next())
        return undefined
      case 'fail':
        return this.#break(branch, state.error)
      case 'choose': {
        const draw = state.ways.length === 0 ? 1 : machine.chance(place).uniform()
        const next = state.ways.find(({ upTo }) => draw < upTo)?.next ?? state.next
        if (next === undefined) return this.#break(branch, noChoiceMatched)
        return moveTo(branch, next)
      }
      case 'parallel':
      case 'map':
        return this.#fork(branch, state, place)
      case 'pass':
        return moveTo(branch, state.next)
      default:
        return state satisfies never
    }
  }

  /** All begin after this moment's event, so that however many there are, none is inside another. */
  #fork(branch: Branch, state: ForkPlan, place: number): Branch | undefined {
    const { execution, children } = branch
    branch.failed = 0
    if (state.do === 'parallel') {
      branch.left = 0
      branch.tolerated = 0
      for (const start of state.starts) this.#addChild(branch, start)
    } else {
      const items = execution.machine.draws[place]!.next()
      const { count, percentage } = state.tolerated
      branch.tolerated = Math.min(count, Math.floor((percentage * items) / 100))
      branch.left = Math.max(0, items - state.most)
      if (state.isDistributed) this.#open(execution, items - branch.left)
      for (let i = branch.left; i < items; i++) this.#addChild(branch, state.start)
    }
    if (children.length === 0) return moveTo(branch, state.next)
    for (const child of children) this.#await(child, 0)
    return undefined
  }

  /** Items as executions of their own. */
  #open(execution: Execution, items: number): void {
    execution.transitions += items
    this.#observer.opened(execution, items, this.#kernel.now)
  }

  #addChild(parent: Branch, start: number): void {
    const child = this.#branch(parent.execution, parent, start)
    child.index = parent.children.length
    parent.children.push(child)
  }

  #answered(branch: Branch): Branch | undefined {
    const { execution, answer, place } = branch
    const { machine } = execution
    const state = stateOf(branch, place)
    assert(answer !== undefined && state.do === 'call', 'a call of a state is answered')
    branch.answer = undefined
    const { retries } = machine.clients[state.call]!.plan
    const error = errorName(answer, retries.byError?.handlerError ?? '')
    return error === undefined ? moveTo(branch, state.next) : this.#catch(branch, state, error)
  }

  /** What is inside a state has failed: that is tried again, or fails. */
  #failInside(branch: Branch, error: string): Branch | undefined {
    for (const child of branch.children) this.#stop(child)
    branch.children.length = 0
    const { execution, place } = branch
    const state = stateOf(branch, place)
    assert(state.do === 'parallel' || state.do === 'map', 'only these have branches inside')
    const chance = execution.machine.chance(place!)
    const wait = retrierWait(state.retriers, branch.used, error, chance)
    if (wait === undefined) return this.#catch(branch, state, error)
    this.#await(branch, wait)
    return undefined
  }

  #catch(branch: Branch, { catchers }: CatchingPlan, error: string): Branch | undefined {
    const catcher = catchers.find(({ errors }) => isAmong(error, errors))
    return catcher === undefined ? this.#break(branch, error) : moveTo(branch, catcher.next)
  }

  /** Nobody caught the error: the branch ends with it, and so does what it is inside. */
  #break(branch: Branch, error: string): Branch | undefined {
    const { execution, parent } = branch
    if (parent === undefined) return this.#leave(branch, execution, 'failed')
    parent.failed++
    if (parent.failed <= parent.tolerated) return this.#finish(branch)
    // It is stopped with the others.
    const state = stateOf(parent, parent.place)
    const isDistributed = state.do === 'map' && state.isDistributed
    return this.#failInside(parent, isDistributed ? toleranceExceeded : error)
  }

  /** It is done; another item may be next, or whatever it is inside goes on when it was the last. */
  #finish(branch: Branch): Branch | undefined {
    const { execution, parent } = branch
    if (parent === undefined) return this.#leave(branch, execution, 'succeeded')
    const state = stateOf(parent, parent.place)
    if (parent.left > 0 && state.do === 'map') {
      parent.left--
      if (state.isDistributed) this.#open(execution, 1)
      return moveTo(branch, state.start)
    }
    const { children } = parent
    const last = children.pop()!
    last.index = branch.index
    if (last !== branch) children[branch.index] = last
    this.#branches.giveBack(branch)
    return children.length === 0 ? moveTo(parent, state.next) : undefined
  }

  #leave(branch: Branch, execution: Execution, ending: ExecutionEnding): undefined {
    this.#branches.giveBack(branch)
    this.#end(execution, ending)
    this.#deadlines[execution.machine.index]!.trim()
  }

  #timeOut(execution: Execution): void {
    if (execution.isOpen) {
      this.#stop(execution.root)
      this.#end(execution, 'timedOut')
    }
    this.#executions.giveBack(execution)
  }

  #end(execution: Execution, ending: ExecutionEnding): void {
    execution.isOpen = false
    this.#observer.ended(execution, ending, this.#kernel.now)
  }

  /** With all that is inside; functions that it called run on (SF6). */
  #stop(branch: Branch): void {
    for (const child of branch.children) this.#stop(child)
    branch.children.length = 0
    if (branch.request !== undefined) this.#requests.abandon(branch.request)
    branch.request = undefined
    branch.isOver = true
    if (!branch.isAwaited) this.#branches.giveBack(branch)
  }
}

type CatchingPlan = Extract<StatePlan, { readonly catchers: unknown }>

function stateOf(branch: Branch, place: number | undefined): StatePlan {
  const state = place === undefined ? undefined : branch.execution.machine.plan.states[place]
  assert(state !== undefined, 'a branch is at a state')
  return state
}

/** To a state that it comes to anew, or behind the last. */
function moveTo(branch: Branch, place: number | undefined): Branch {
  branch.place = place
  branch.used.length = 0
  return branch
}
