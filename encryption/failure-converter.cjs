/** Messages and stack traces of failures leave as payloads, so that the codec encrypts them. Temporal's SDK requires this by path. */
const { DefaultFailureConverter } = require('@temporalio/common')

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
