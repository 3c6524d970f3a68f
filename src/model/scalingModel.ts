/** How fast environments may be added: today, or until 26 November 2023 (C10). */
export type ScalingModel = 'current' | 'legacy2023'
