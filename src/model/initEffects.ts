import { imageSize } from './initEffects/imageSize.ts'
import { layers } from './initEffects/layers.ts'
import { packageSize } from './initEffects/packageSize.ts'
import { vpc } from './initEffects/vpc.ts'

/** Everything that a scenario may name as making Init longer; nothing does unless it is named. */
export const initEffects = { packageSize, layers, imageSize, vpc } as const
