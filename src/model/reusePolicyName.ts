/** The ways to choose among idle environments, by name (L16). */
export type ReusePolicyName = 'mostRecentlyUsed' | 'leastRecentlyUsed' | 'random'
