/** What random scenarios show of the whole model. */
export const twinPart = `
## Random scenarios

A slow second version of the model was written from the rules alone, by somebody else, and shares no code with it.
Both tell the same, record by record, of 500 random scenarios in every \`npm test\` and of 5,000 in
\`npm run fuzz\`, in which all of it is switched on and off at random: limits, environments, provisioned concurrency,
fronts, retries, \`adaptive\` clients, users, flows, resources, handlers that wait for them and for other functions,
tenants, streamed answers, snapshots, Managed Instances, changes of every kind, standard queues message by message, and
streams of Kinesis and DynamoDB record by record. It knows nothing of FIFO queues, topics and brokers, of filters, of
other shards while a stream is read, of events that go to several functions, and of destinations. Of queues and streams,
the order within one microsecond and some rounding were found by comparing the two, and then stated as rules: there
both agree because one followed the other.

The logs of the same random scenarios obey laws, 500 of them in every \`npm test\` and 20,000 in \`npm run fuzz\`:
nothing is lost, no limit is exceeded, what frees comes before what asks, an idle function beside changes nothing,
all times twice as long make all results twice as long, tenants share no environment, new code serves from a
deployment on. Random queues (standard and FIFO), streams, topics, brokers, pipelines and state machines obey laws of their
own, 100 to 300 in every \`npm test\` and 2,000 of each in \`npm run fuzz\`. And whatever is measured of a run is counted again, slowly,
from its log.
`
