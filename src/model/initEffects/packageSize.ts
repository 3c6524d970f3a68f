import { millisecond } from '../../math/time.ts'
import { defineInitEffect } from '../initEffect.ts'
import { pages } from '../pages.ts'
import { observed } from '../provenance.ts'
import { straightLines } from '../straightLines.ts'

/** Loaded KB and mean Init in ms: nodejs16.x, 256 MB, x86_64, us-east-1, September 2023, n = 100 each. */
const measured = [
  [1, 159],
  [128, 161],
  [256, 168],
  [512, 174],
  [1024, 184],
  [2048, 215],
  [4096, 262],
  [8192, 382],
  [16_384, 641],
  [32_768, 1272],
  [65_536, 3110],
] as const
const [[smallest, base]] = measured

/** Code that Init loads, from the package or from layers; what is not loaded costs nothing. */
export const packageSize = defineInitEffect({
  name: 'packageSize',
  summary:
    'code loaded by Init: straight lines through eleven sizes from 1 KB to 64 MB, ' +
    'measured with Node.js in 2023; the last line goes on beyond',
  kind: 'size',
  origin: observed(pages.coldStartsBySize),
  // Every preset has the smallest size in it.
  added: value =>
    Math.round((straightLines(measured, Math.max(smallest, value / 1024)) - base) * millisecond),
})
