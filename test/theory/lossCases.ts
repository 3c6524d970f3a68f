import { blockedWhenFull } from './blockedWhenFull.ts'
import { poisson, regular, services } from './system.ts'
import { claimsOf, type TheoryCase } from './theoryCase.ts'

/** Laws of service, and the seconds until a station that starts empty has its share of long ones. */
const laws = [
  { law: 'constant', warmUp: 10 },
  { law: 'exponential', warmUp: 20 },
  { law: 'gamma', warmUp: 20 },
  { law: 'hyperexponential', warmUp: 60 },
  { law: 'lognormal', warmUp: 300 },
  { law: 'pareto', warmUp: 200 },
] as const

/** Values of Erlang's B, written down: the formula of the project is not asked. */
const erlang = [
  { servers: 10, load: 8, blocked: 0.121661, length: 1_000 },
  { servers: 10, load: 20, blocked: 0.537963, length: 500 },
  { servers: 100, load: 100, blocked: 0.0757, length: 150 },
] as const

/** Stations without a queue: what is lost does not depend on the law of service. */
export const lossCases: readonly TheoryCase[] = [
  ...erlang.flatMap(row => laws.map(each => unqueued(each, row))),
  regularArrivals(1),
  regularArrivals(0.5),
]

/** M/G/c/c. */
function unqueued(
  { law, warmUp }: (typeof laws)[number],
  { servers, load, blocked, length }: (typeof erlang)[number],
): TheoryCase {
  const system = { arrivals: poisson(load), service: services[law], servers, waitingPlaces: 0 }
  return {
    name: `M/${law}/${servers}/${servers} with a load of ${load}`,
    run: { system, warmUp, length },
    claims: [...claimsOf({ blocked, meanBusy: load * (1 - blocked) }), blockedWhenFull(blocked)],
  }
}

/**
 * D/M/1/1: after every arrival the server is busy, and what it has to do has no memory, so the next
 * one finds it busy with a chance of exp(-gap): more seldom than it is busy on average over time.
 */
function regularArrivals(load: number): TheoryCase {
  const blocked = Math.exp(-1 / load)
  return {
    name: `D/M/1/1 with a load of ${load}`,
    run: {
      system: {
        arrivals: regular(load),
        service: services.exponential,
        servers: 1,
        waitingPlaces: 0,
      },
      warmUp: 20,
      length: 2_000,
    },
    claims: claimsOf({ blocked, full: load * (1 - blocked) }),
  }
}
