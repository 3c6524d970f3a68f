import type { MeasuredRuntimes } from '../measuredRuntime.ts'

/** Runtimes that come with the code, as a program in Go: one in Rust begins in about a third of the time. */
export const provided: MeasuredRuntimes = {
  'provided.al2': {
    x86_64: {
      Zip: [50.45, 37.66, 44.84, 49.94, 54.95, 59.68, 71.23, 120.04],
      Image: [52.03, 23.2, 36.63, 44.29, 72.78, 87.61, 126.15, 1220.36],
      firstInvoke: [3.55, 2.24, 2, 2.01],
    },
    arm64: {
      Zip: [38.95, 29.94, 34.37, 37.67, 43.45, 44.17, 47.5, 59.68],
      Image: [40.45, 21.43, 29.01, 37.5, 54.34, 64.21, 95.62, 566.42],
      firstInvoke: [3.44, 2.36, 2.15, 2.12],
    },
  },
  'provided.al2023': {
    x86_64: {
      Zip: [51.64, 38.6, 46.09, 50.83, 57.62, 62.91, 74.29, 117.06],
      Image: [54.02, 25.19, 36.89, 46.36, 79.58, 91.67, 126.64, 1090.41],
      firstInvoke: [1.64, 1.6, 1.62, 1.59],
    },
    arm64: {
      Zip: [40.34, 29.25, 36.03, 40.85, 44.43, 45.16, 52.32, 84.18],
      Image: [39.7, 20.74, 27.99, 36.46, 54.4, 66.67, 98.51, 322.97],
      firstInvoke: [1.77, 1.68, 1.57, 1.54],
    },
  },
}
