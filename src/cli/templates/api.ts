export const api = {
  summary: 'a function behind an API through a day with a busy noon',
  text: `# A function behind an API. Change a number, run it again, and see what moves:
#   lambdasim run FILE
#   lambdasim run FILE --set functions.checkout.MemorySize=1024
# Names that begin with a capital are AWS's own; the others are of lambdasim.
name: A checkout behind an API
question: How often is it cold, and how long do people wait?

# The same seed gives the same result, to the last digit.
seed: "42"

# The time that is simulated. The first part is left out of the statistics: it begins empty.
duration: 2h
warmup: 10m

account:
  Region: eu-west-1
  ConcurrentExecutions: 1000 # the quota that all functions share; new accounts have less

functions:
  checkout:
    Runtime: nodejs22.x # init comes from measurements of this runtime, unless you set it
    MemorySize: 512 # MB
    Timeout: 10 # seconds
    # How long the handler takes, by the two numbers that your metrics show: half of all
    # invocations are faster than p50, 99 in 100 are faster than p99.
    duration: { lognormal: { p50: 80ms, p99: 400ms } }
    errors: 0.1% # how often the handler returns an error

sources:
  web:
    Type: Sdk # a program that calls the function and waits for the answer
    FunctionName: checkout
    # Requests a second: straight lines between these points. Each request comes at random.
    arrivals:
      profile:
        - { at: 0m, rate: 5/s }
        - { at: 60m, rate: 60/s }
        - { at: 120m, rate: 5/s }

# Where AWS publishes nothing, something has to be assumed. Every report lists all of it.
assumptions:
  idleTimeout: { constant: 640s } # how long an idle environment is kept
`,
} as const
