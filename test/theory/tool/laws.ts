/** Laws of duration with a mean of one second, and for how many seconds an empty start is felt. */
export const laws = [
  { law: 'constant', duration: '{ constant: 1s }', warmup: 10 },
  { law: 'exponential', duration: '{ exponential: { mean: 1s } }', warmup: 20 },
  { law: 'lognormal with a cv of 3', duration: '{ lognormal: { mean: 1s, cv: 3 } }', warmup: 300 },
  { law: 'Pareto of 2.5', duration: '{ pareto: { scale: 600ms, shape: 2.5 } }', warmup: 200 },
] as const
