import { printDuration } from '../../src/math/units/duration.ts'
import { parseSize } from '../../src/math/units/size.ts'
import type { InitEffect } from '../../src/model/initEffect.ts'
import { presetOrigin } from '../../src/model/initPresets.ts'
import type { MeasuredInit, MeasuredRuntimes } from '../../src/model/measuredRuntime.ts'
import { origin } from './origin.ts'

const opening = `# Cold starts

<!-- Written by \`npm run docs\` from src/model/initPresets and src/model/initEffects: edit those instead. -->

What Init takes where a scenario gives no \`init\`, and what the first call of an environment takes longer
where it says \`firstInvoke: preset\`.

## Presets

Measured with functions that only say hello, so your own code comes on top: ten cold starts a day from
2026-01-01 to 2026-08-22 (\`dotnet10\` from 2026-03-06), about 1,820 in all, at 128 MB. Init does not depend on
memory, the first call does.
The law of a preset has the measured mean, least, p10, p50, p90, p95, p99 and most, whatever its shape: several
of these runtimes have two humps. \`provided\` was measured with a program in Go. Milliseconds; Init as p50/p90/p99.

From ${origin(presetOrigin)} (Apache-2.0).

| runtime | architecture | Init, Zip | Init, Image | first call at 128 MB | at 1,024 MB |
| --- | --- | --: | --: | --: | --: |
`

const effectsOpening = `
## Effects

What makes Init longer where a scenario names it under \`initEffects\`; nothing does otherwise. An effect adds a
constant, whatever the runtime.

| effect | what it is | adds | from |
| --- | --- | --- | --- |
`

/** The page of what was measured of cold starts. */
export function coldStartsPage(runtimes: MeasuredRuntimes, effects: readonly InitEffect[]): string {
  return [opening, ...presetRows(runtimes), effectsOpening, ...effects.map(effectRow)].join('')
}

function presetRows(runtimes: MeasuredRuntimes): string[] {
  return Object.entries(runtimes).flatMap(([runtime, measured]) =>
    (['x86_64', 'arm64'] as const).map(architecture => {
      const { Zip, Image, firstInvoke } = measured[architecture]
      const [slow, , , fast] = firstInvoke
      return `| \`${runtime}\` | ${architecture} | ${short(Zip)} | ${short(Image)} | ${slow} | ${fast} |\n`
    }),
  )
}

function short([, , , p50, p90, , p99]: MeasuredInit): string {
  return [p50, p90, p99].map(time => time.toFixed(0)).join('/')
}

const samples: Readonly<Record<InitEffect['kind'], readonly (readonly [string, number])[]>> = {
  size: ['1MB', '16MB', '64MB'].map(size => [size, parseSize(size)]),
  count: [['5', 5]],
  flag: [['true', 1]],
}

function effectRow(effect: InitEffect): string {
  const adds = samples[effect.kind].map(
    ([written, value]) => `${printDuration(effect.added(value))} for \`${written}\``,
  )
  return `| \`${effect.name}\` | ${effect.summary} | ${adds.join(', ')} | ${origin(effect.origin)} |\n`
}
