/** The folders of src and the floor that each stands on, from the ground up. */
const floors = new Map(
  Object.entries({
    math: 1,
    engine: 2,
    model: 3,
    express: 3,
    pricing: 4,
    metrics: 5,
    scenario: 6,
    import: 6,
    run: 7,
    report: 8,
    cli: 9,
    web: 9,
  }),
)

/** The library's face: it may show everything but the programs that stand on it. */
export const face = 'src/index.ts'

/** The first folder of a path in src; empty for a file that lies in src itself. */
export function folderOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? ''
}

/** The floor of a file in src; undefined where there is none of that name. */
export function floorOf(path: string): number | undefined {
  return floors.get(path === face ? 'report' : folderOf(path))
}
