import type { QuotaTopic } from './quota.ts'
import { brokers } from './quotas/brokers.ts'
import { concurrency } from './quotas/concurrency.ts'
import { environments } from './quotas/environments.ts'
import { events } from './quotas/events.ts'
import { filters } from './quotas/filters.ts'
import { fronts } from './quotas/fronts.ts'
import { functionSettings } from './quotas/functionSettings.ts'
import { kafka } from './quotas/kafka.ts'
import { lifetimes } from './quotas/lifetimes.ts'
import { managed } from './quotas/managed.ts'
import { olderRetries } from './quotas/olderRetries.ts'
import { packages } from './quotas/packages.ts'
import { payloads } from './quotas/payloads.ts'
import { pollers } from './quotas/pollers.ts'
import { provisioned } from './quotas/provisioned.ts'
import { queues } from './quotas/queues.ts'
import { resources } from './quotas/resources.ts'
import { scaling } from './quotas/scaling.ts'
import { sdkRetries } from './quotas/sdkRetries.ts'
import { snapStart } from './quotas/snapStart.ts'
import { stepFunctions } from './quotas/stepFunctions.ts'
import { streams } from './quotas/streams.ts'
import { targetTracking } from './quotas/targetTracking.ts'
import { tenants } from './quotas/tenants.ts'

/** Every topic, in the order of the reference page. */
export const quotaTopics: readonly QuotaTopic[] = [
  concurrency,
  scaling,
  provisioned,
  targetTracking,
  environments,
  lifetimes,
  snapStart,
  tenants,
  managed,
  functionSettings,
  payloads,
  fronts,
  sdkRetries,
  events,
  queues,
  streams,
  filters,
  pollers,
  stepFunctions,
  kafka,
  brokers,
  olderRetries,
  resources,
  packages,
]

/** Every number of AWS's by its name; no other file of the model has one. */
export const quotas = {
  ...concurrency.quotas,
  ...scaling.quotas,
  ...provisioned.quotas,
  ...targetTracking.quotas,
  ...environments.quotas,
  ...lifetimes.quotas,
  ...snapStart.quotas,
  ...tenants.quotas,
  ...managed.quotas,
  ...functionSettings.quotas,
  ...payloads.quotas,
  ...fronts.quotas,
  ...sdkRetries.quotas,
  ...events.quotas,
  ...queues.quotas,
  ...streams.quotas,
  ...filters.quotas,
  ...pollers.quotas,
  ...stepFunctions.quotas,
  ...kafka.quotas,
  ...brokers.quotas,
  ...olderRetries.quotas,
  ...resources.quotas,
  ...packages.quotas,
}
