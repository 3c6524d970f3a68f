import { exponentialLayerWidths } from './exponentialLayers.ts'
import { normalLayerWidths } from './normalLayers.ts'

/** A layer of the ziggurat seen from the drawn integer: one multiplication gives the number. */
const factors = (widths: Float64Array, steps: number) => widths.map(width => width / steps)

/** Below this integer a point of the layer is under the density for certain. */
const certain = (widths: Float64Array, steps: number) =>
  widths.map((width, layer) => Math.floor(((widths[layer + 1] ?? 0) / width) * steps))

/** A normal is drawn from 53 bits of which one is the sign, an exponential from 53 bits. */
const normalSteps = 4_503_599_627_370_496
const exponentialSteps = 9_007_199_254_740_992

export const normalFactors = factors(normalLayerWidths, normalSteps)
export const normalCertain = certain(normalLayerWidths, normalSteps)
export const exponentialFactors = factors(exponentialLayerWidths, exponentialSteps)
export const exponentialCertain = certain(exponentialLayerWidths, exponentialSteps)
