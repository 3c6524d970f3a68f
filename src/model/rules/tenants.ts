import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** Environments that belong to tenants. */
export const tenants: RuleTopic = {
  title: 'Tenant isolation',
  rules: [
    defineRule({
      id: 'T1',
      title: 'An environment for one tenant',
      statement:
        'With tenant isolation an environment serves one tenant of one version and no other. A ' +
        'request says for which tenant it is, and a function without isolation refuses that.',
      provenance: documented(pages.tenantIsolation),
      status: 'modelled',
    }),
    defineRule({
      id: 'T2',
      title: 'Environments of all tenants',
      statement:
        'Concurrency and scaling rate stay as they are, but for 1,000 of its concurrency a ' +
        'function has at most 2,500 environments, busy or idle. What would need another is throttled.',
      provenance: documented(pages.tenantIsolationTroubleshooting),
      status: 'modelled',
    }),
    defineRule({
      id: 'T3',
      title: 'What goes with it',
      statement:
        'Tenant isolation goes neither with provisioned concurrency nor SnapStart nor a function ' +
        'URL. Only Invoke and API Gateway say for which tenant a request is.',
      provenance: documented(pages.tenantIsolation),
      status: 'modelled',
    }),
  ],
}
