/** What a deployment must say, and what may stand in one. */
import { expect } from '@jest/globals'
import { environmentNames, readConfiguration } from '../../temporal.config.ts'

/** Their defaults are for development: none of these may be left to them. */
export const required = [
  ...[
    'TEMPORAL_ADDRESS',
    'TEMPORAL_NAMESPACE',
    'PAYLOAD_KEYS_FOLDER',
    'PAYLOAD_KEY',
    'WORKER_BUILD',
  ],
  ...['S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY', 'S3_BUCKET', 'DATABASE_URL'],
  ...['OIDC_ISSUER', 'OIDC_JWKS_URL', 'OIDC_AUDIENCE', 'PUBLIC_ADDRESS'],
  ...['SEAL_CERTIFICATE_FILE', 'SEAL_KEY_FILE', 'ANSWER_KEY_FILE', 'ANSWER_CERTIFICATE_FILE'],
  ...['LOG_KEY_FILE', 'LOG_VERIFIER_FILE', 'LOG_ORIGIN'],
  ...['SMTP_URL', 'EMAIL_FROM', 'TIMESTAMP_URL', 'CLAMD_ADDRESS'],
]

/** Doors that are open in development only. */
const forDevelopment = ['WEBHOOK_ALLOW_HTTP', 'WEBHOOK_ALLOW_PRIVATE', 'STATUS_ALLOW_PRIVATE']

/** Is read whole by the service, leaves nothing to a default of development, and opens none of its doors. */
export function isDeployable(environment: Readonly<Record<string, string>>) {
  const names = Object.keys(environment)
  expect(names.filter((name) => !environmentNames.includes(name))).toEqual([])
  expect(required.filter((name) => !environment[name])).toEqual([])
  expect(forDevelopment.filter((name) => name in environment)).toEqual([])
  return readConfiguration(environment)
}
