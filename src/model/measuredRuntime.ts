/** `Architectures` as AWS writes it. */
export type Architecture = 'x86_64' | 'arm64'

/** `PackageType` as AWS writes it. */
export type PackageType = 'Zip' | 'Image'

/** Init of one function, in milliseconds: the mean, and the times that these shares did not exceed. */
export type MeasuredInit = readonly [
  mean: number,
  min: number,
  p10: number,
  p50: number,
  p90: number,
  p95: number,
  p99: number,
  max: number,
]

/** The memory sizes at which first calls were measured, in MB. */
export const measuredMemory = [128, 256, 512, 1024] as const

/** What was measured of a function that only says hello. */
interface MeasuredArchitecture extends Readonly<Record<PackageType, MeasuredInit>> {
  /** Mean time of the first call after Init, in milliseconds, at each measured memory size. */
  readonly firstInvoke: readonly [number, number, number, number]
}

type MeasuredRuntime = Readonly<Record<Architecture, MeasuredArchitecture>>

/** Runtimes of one language, by their identifier. */
export type MeasuredRuntimes = Readonly<Record<string, MeasuredRuntime>>
