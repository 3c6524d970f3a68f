import { refuseUnless } from '../refuseUnless.ts'

/** Arrivals may be absent; service takes time. */
export function checkTraffic(arrivalRate: number, serviceTime: number): void {
  refuseUnless(
    arrivalRate >= 0 && arrivalRate < Infinity,
    'arrivalRate must be finite and at least 0',
    arrivalRate,
  )
  refuseUnless(
    serviceTime > 0 && serviceTime < Infinity,
    'serviceTime must be finite and above 0',
    serviceTime,
  )
}
