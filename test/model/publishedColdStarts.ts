/** Three quantiles of Init, p50/p90/p99, in whole milliseconds. */
type Quantiles = readonly [number, number, number]

interface PublishedColdStart {
  readonly runtime: string
  readonly x86Zip: Quantiles
  readonly armZip: Quantiles
  /** Undefined where no figure was published. */
  readonly x86Image: Quantiles | undefined
  /** The first call at 128 MB on x86_64, in whole milliseconds. */
  readonly firstCall: number
}

function row(
  runtime: string,
  x86Zip: Quantiles,
  armZip: Quantiles,
  x86Image: Quantiles | undefined,
  firstCall: number,
): PublishedColdStart {
  return { runtime, x86Zip, armZip, x86Image, firstCall }
}

/** lambda-perf from January to August 2026 at 128 MB, rounded and typed by hand. */
export const publishedColdStarts: readonly PublishedColdStart[] = [
  row('nodejs22.x', [143, 170, 220], [124, 139, 176], [296, 549, 815], 12),
  row('nodejs24.x', [144, 174, 225], [121, 142, 189], undefined, 27),
  row('python3.13', [101, 124, 177], [82, 102, 146], [173, 301, 422], 3),
  row('python3.14', [122, 159, 279], [102, 124, 179], undefined, 3),
  row('java21', [249, 287, 596], [234, 277, 566], [337, 510, 799], 97),
  row('java25', [215, 427, 532], [195, 266, 443], undefined, 240),
  row('dotnet8', [255, 303, 606], [279, 341, 649], [398, 648, 810], 719),
  row('dotnet10', [276, 553, 705], [257, 597, 661], undefined, 811),
  row('ruby3.4', [228, 385, 490], [213, 288, 408], undefined, 12),
  row('provided.al2023', [51, 58, 74], [41, 44, 52], [46, 80, 127], 2),
]
