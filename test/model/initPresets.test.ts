import { describe, expect, test } from 'vitest'
import { firstInvokePreset } from '../../src/model/firstInvokePreset.ts'
import { initPreset, measuredRuntimes } from '../../src/model/initPresets.ts'
import { runtimes } from '../../src/model/runtimes.ts'
import { publishedColdStarts } from './publishedColdStarts.ts'

const architectures = ['x86_64', 'arm64'] as const
const packageTypes = ['Zip', 'Image'] as const

function preset(...subject: Parameters<typeof initPreset>) {
  const law = initPreset(...subject)
  if (law === undefined) throw new Error(`${subject.join(' ')} must be measured`)
  return law
}

function firstCallMs(...subject: Parameters<typeof firstInvokePreset>): number {
  const law = firstInvokePreset(...subject)
  if (law === undefined) throw new Error(`${subject.join(' ')} must be measured`)
  expect(law.variance).toBe(0)
  return law.mean / 1000
}

describe('a preset has the published quantiles, p50/p90/p99 in ms', () => {
  const cases = publishedColdStarts.flatMap(({ runtime, x86Zip, armZip, x86Image }) => [
    [runtime, 'x86_64', 'Zip', x86Zip] as const,
    [runtime, 'arm64', 'Zip', armZip] as const,
    ...(x86Image ? [[runtime, 'x86_64', 'Image', x86Image] as const] : []),
  ])
  test.each(cases)('%s on %s as %s: %j', (runtime, architecture, packageType, quantiles) => {
    const law = preset(runtime, architecture, packageType)
    expect([0.5, 0.9, 0.99].map(p => Math.round(law.quantile(p) / 1000))).toEqual(quantiles)
  })
})

describe.each(Object.entries(measuredRuntimes))('the preset of %s', (runtime, measured) => {
  const cases = architectures.flatMap(architecture =>
    packageTypes.map(packageType => [architecture, packageType] as const),
  )
  test.each(cases)('on %s as %s has every number of its row', (architecture, packageType) => {
    const [mean, ...quantiles] = measured[architecture][packageType]
    const law = preset(runtime, architecture, packageType)
    expect(law.mean / 1000 / mean).toBeCloseTo(1, 12)
    const shares = [0, 0.1, 0.5, 0.9, 0.95, 0.99, 1]
    for (const [i, share] of shares.entries()) {
      expect(law.quantile(share) / 1000 / (quantiles[i] ?? 0)).toBeCloseTo(1, 12)
      expect(law.cumulative((quantiles[i] ?? 0) * 1000)).toBeCloseTo(i === 0 ? 0 : share, 12)
    }
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b))
    expect(new Set(quantiles).size).toBe(7)
  })
})

describe('the law of a preset', () => {
  // Measured as well, and unknown to the law: the spread that it has between its quantiles.
  test.each([
    ['nodejs22.x', 'x86_64', 'Zip', 19.26],
    ['nodejs22.x', 'arm64', 'Image', 149.91],
    ['java25', 'x86_64', 'Zip', 87.25],
    ['dotnet10', 'arm64', 'Zip', 134.04],
    ['python3.12', 'arm64', 'Zip', 15.67],
    ['provided.al2', 'arm64', 'Image', 18.85],
  ] as const)('of %s on %s as %s spreads much as measured: %d ms', (name, arch, pack, spread) => {
    const ratio = Math.sqrt(preset(name, arch, pack).variance) / 1000 / spread
    expect(ratio).toBeGreaterThan(0.93)
    expect(ratio).toBeLessThan(1.26)
  })
})

describe('the first call', () => {
  test.each(publishedColdStarts.map(({ runtime, firstCall }) => [runtime, firstCall] as const))(
    'of %s takes %d ms longer at 128 MB',
    (runtime, firstCall) => {
      expect(Math.round(firstCallMs(runtime, 'x86_64', 128))).toBe(firstCall)
    },
  )

  test.each([
    ['nodejs22.x', 3.5],
    ['python3.13', 2.2],
    ['java21', 6.9],
    ['java25', 10.9],
    ['dotnet8', 75.8],
    ['dotnet10', 83.3],
    ['ruby3.4', 2.7],
    ['provided.al2023', 1.6],
  ])('of %s takes %d ms longer at 1,024 MB', (runtime, expected) => {
    expect(firstCallMs(runtime, 'x86_64', 1024)).toBeCloseTo(expected, 1)
  })

  test('at 160 MB lies three fifths of the way from 256 MB back to 128 MB, as 1/160 does', () => {
    expect(firstCallMs('dotnet8', 'x86_64', 160)).toBe(574.812)
  })

  test('is held beyond the sizes that were measured', () => {
    expect(firstCallMs('dotnet8', 'x86_64', 10_240)).toBe(75.84)
    expect(firstCallMs('dotnet8', 'x86_64', 64)).toBe(719.22)
  })

  // Where it is a few milliseconds only, the measured means differ by chance.
  const noise = 0.4
  const cases = Object.keys(measuredRuntimes).flatMap(runtime =>
    architectures.map(architecture => [runtime, architecture] as const),
  )
  test.each(cases)('of %s on %s never takes longer with more memory', (runtime, architecture) => {
    let shortest = Infinity
    for (let memory = 128; memory <= 2048; memory += 16) {
      const time = firstCallMs(runtime, architecture, memory)
      expect(time).toBeLessThanOrEqual(shortest + noise)
      shortest = Math.min(shortest, time)
    }
  })

  test('of dotnet8 takes less with each MB from 128 to 1,024', () => {
    for (let memory = 129; memory <= 1024; memory++) {
      const [less, more] = [memory - 1, memory].map(mb => firstCallMs('dotnet8', 'arm64', mb))
      expect(more).toBeLessThan(less ?? 0)
    }
  })
})

test.each(['nodejs18.x', 'rust', 'toString', '__proto__', ''])(
  'there is no preset for %j, which was not measured in 2026',
  runtime => {
    expect(initPreset(runtime, 'x86_64', 'Zip')).toBeUndefined()
    expect(firstInvokePreset(runtime, 'x86_64', 128)).toBeUndefined()
  },
)

test.each(Object.keys(measuredRuntimes))('%s is an identifier of AWS', runtime => {
  expect(runtimes).toContain(runtime)
})
