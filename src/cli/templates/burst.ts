export const burst = {
  summary: 'traffic that jumps up, so that limits refuse requests',
  text: `# Traffic that jumps within seconds. The report says which limit refuses requests, when, and
# which single change helps:
#   lambdasim run FILE
#   lambdasim explain FILE request 9000
name: A sale begins
question: What is refused when the traffic jumps, and by which limit?
seed: "42" # the same seed gives the same result, to the last digit
duration: 3m

account:
  ConcurrentExecutions: 3000 # the quota that all functions share

functions:
  shop:
    Runtime: python3.13
    MemorySize: 1024
    Timeout: 5
    duration: { lognormal: { p50: 1s, p99: 2s } }
    # Reserved concurrency would be the most that this function can have:
    # ReservedConcurrentExecutions: 500

sources:
  customers:
    Type: Sdk
    FunctionName: shop
    # 100 requests a second, until the sale begins after a minute.
    arrivals:
      profile:
        - { at: 0s, rate: 100/s }
        - { at: 60s, rate: 100/s }
        - { at: 61s, rate: 2000/s }
        - { at: 90s, rate: 500/s }
`,
} as const
