import { foundInWords } from '../math/reading/foundInWords.ts'
import type { Path, Reading } from '../math/reading/reading.ts'
import { linePositions, type Position } from './linePositions.ts'
import { offsetOf } from './place.ts'
import type { ScenarioProblem } from './scenarioProblem.ts'
import { parseYaml } from './yaml.ts'
import { yamlLimits } from './yamlGuard.ts'

type YamlReading =
  | {
      readonly ok: true
      readonly value: Readonly<Record<string, unknown>>
      /** Where a value or its key stands; what is missing is where it would be looked for. */
      readonly positionOf: (path: Path, part?: 'key' | 'value') => Position
    }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

/** The map that a scenario's text is, or all that is wrong with it and where. */
export function readYaml(text: string, file: string, limits = yamlLimits): YamlReading {
  const unixText = withUnixLines(text)
  const positionAt = linePositions(unixText)
  const { value, place, problems } = parseYaml(unixText, limits)
  if (problems.length === 0 && isRecord(value)) {
    const positionOf = (path: Path, part: 'key' | 'value' = 'value') =>
      positionAt(offsetOf(place, path, part))
    return { ok: true, value, positionOf }
  }
  if (problems.length === 0) {
    const message = `a scenario must be a map that begins like name: ...: ${foundInWords(value)}`
    problems.push({ offset: place.value, path: [], message })
  }
  return {
    ok: false,
    problems: problems.map(({ offset, path, message }) => ({
      file,
      ...positionAt(offset),
      path,
      message,
    })),
  }
}

/** One value such as `512`, `live` or `{ constant: 300s }`, or all that is wrong with it. */
export function readYamlValue(text: string): Reading<unknown> {
  const { value, problems } = parseYaml(withUnixLines(text), yamlLimits)
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems }
}

/** Editors that mark the byte order or end lines in CRLF mean nothing by it. */
function withUnixLines(text: string): string {
  const start = text.startsWith('\ufeff') ? 1 : 0
  return text.slice(start).replaceAll('\r\n', '\n')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
