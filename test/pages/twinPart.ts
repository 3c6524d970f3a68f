/** What random scenarios show of the whole model. */
export const twinPart = `
## Random scenarios

A slow second version of the model was written from the rules alone, by somebody else, and shares no code with it.
Both tell the same, record by record, of 500 random scenarios in every \`npm test\` and of 5,000 in
\`npm run fuzz\`: limits, environments, provisioned concurrency, fronts, retries, users, flows, resources, handlers
that wait for them and for other functions. It knows nothing of changes, tenants, streamed answers, Managed
Instances and \`adaptive\` clients.

The logs of random scenarios obey laws, 500 of them in every \`npm test\` and 20,000 in \`npm run fuzz\`: nothing
is lost, no limit is exceeded, what frees comes before what asks, an idle function beside changes nothing, all times
twice as long make all results twice as long. So do the logs of 300 scenarios with changes and of 500 with
Managed Instances. And whatever is measured of a run is counted again, slowly, from its log.
`
