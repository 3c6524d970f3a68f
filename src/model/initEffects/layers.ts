import { defineInitEffect } from '../initEffect.ts'
import { assumed } from '../provenance.ts'

/** Layers, which lie in the same file system as the function's own code. */
export const layers = defineInitEffect({
  name: 'layers',
  summary: 'number of layers: adds nothing; give what is loaded from them as packageSize',
  kind: 'count',
  origin: assumed('nobody has measured a layer apart from the code that is loaded from it'),
  added: () => 0,
})
