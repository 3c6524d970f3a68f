export const provisioned = {
  summary: 'provisioned concurrency that follows the traffic',
  text: `# Provisioned concurrency: environments that are ready before anybody asks. What it cannot take
# spills over to ordinary environments, and may be cold there.
#   lambdasim run FILE
#   lambdasim run FILE --set functions.search.ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions=20
name: A search that must never be cold
question: How much provisioned concurrency keeps people from waiting for Init?
seed: "42" # the same seed gives the same result, to the last digit
duration: 2h
warmup: 5m # left out of the statistics

functions:
  search:
    Runtime: java21
    MemorySize: 2048
    Timeout: 10
    AutoPublishAlias: live # callers of the function call this alias of its version
    ProvisionedConcurrencyConfig:
      ProvisionedConcurrentExecutions: 10
    # Application Auto Scaling keeps it between these, so that 70% of it is in use.
    ScalableTarget: { MinCapacity: 10, MaxCapacity: 50 }
    TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.7 }
    init: { lognormal: { p50: 2500ms, p99: 5s } }
    duration: { lognormal: { p50: 120ms, p99: 600ms } }

sources:
  visitors:
    Type: Sdk
    FunctionName: search # which means search:live, because it has provisioned concurrency
    arrivals:
      profile:
        - { at: 0m, rate: 30/s }
        - { at: 60m, rate: 150/s }
        - { at: 120m, rate: 30/s }
`,
} as const
