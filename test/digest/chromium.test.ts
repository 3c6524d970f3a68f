import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { digestsOf } from './digest.ts'
import expected from './digests.json' with { type: 'json' }

const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const isMissing = !existsSync(browser)
if (isMissing && process.env['CHROMIUM'] !== undefined) {
  throw new Error(`CHROMIUM must be the path of a browser: found ${browser}`)
}

/** The outputs as one classic script, minified as a web page would get them. */
async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL('outputs.ts', import.meta.url)),
        formats: ['iife'],
        name: 'digest',
      },
    },
  })
  const [bundle] = Array.isArray(result) ? result : [result]
  const chunk = bundle !== undefined && 'output' in bundle ? bundle.output[0] : undefined
  if (chunk === undefined) throw new Error('the bundle has one script')
  return chunk.code
}

/** Runs in the page: the numbers as text, since doubles do not survive the way out unchanged. */
const inThePage = `Object.entries(digest.outputs()).map(([name, values]) => {
  const bytes = new Uint8Array(values.buffer)
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192)
    text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return [name, btoa(text)]
})`

test.skipIf(isMissing)(
  `Chromium computes the same bits${isMissing ? ' (skipped: install chromium or set CHROMIUM)' : ''}`,
  async () => {
    const launched = await chromium.launch({
      executablePath: browser,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
    try {
      const page = await launched.newPage()
      await page.addScriptTag({ content: await bundled() })
      const found = await page.evaluate<[string, string][]>(inThePage)
      const parts = found.map(([name, text]) => {
        const bytes = Uint8Array.from(Buffer.from(text, 'base64'))
        return [name, new Float64Array(bytes.buffer)]
      })
      expect(digestsOf(Object.fromEntries(parts))).toEqual(expected)
    } finally {
      await launched.close()
    }
  },
)
