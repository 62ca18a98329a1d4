/** All configuration, parsed once from the environment; nothing else reads it. */
import path from 'node:path'
import { z } from 'zod'
import { integrityOf, integrityVariables } from './configuration/integrity.ts'
import { limitsOf, limitVariables } from './configuration/limits.ts'
import { ruleSetIds, ruleSets } from './procedure/rule-set.ts'
import { serversOf, serverVariables } from './configuration/servers.ts'
import { telemetryOf, telemetryVariables } from './configuration/telemetry.ts'
import { temporalOf, temporalVariables } from './configuration/temporal.ts'
import { payloadKeysOf, workerOf, workerVariables } from './configuration/worker.ts'

const Environment = z.object({
  ...temporalVariables,
  ...workerVariables,
  S3_ENDPOINT: z.url().default('http://127.0.0.1:7070'),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY: z.string().default('development'),
  S3_SECRET_KEY: z.string().default('development-secret'),
  S3_BUCKET: z.string().default('recognition-evidence'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'expected file:<folder> or postgres://…')
    .default('file:.data/records'),
  HTTP_HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  OIDC_ISSUER: z.url().default('http://127.0.0.1:8081'),
  OIDC_JWKS_URL: z.url().optional(),
  OIDC_AUDIENCE: z.string().default('certificate-recognition'),
  OIDC_ROLES_CLAIM: z.string().default('roles'),
  OIDC_ORGANISATION_CLAIM: z.string().default('organisation'),
  /** The console: a public client; the resource indicator (RFC 8707) where the provider needs one; its built files. */
  OIDC_CONSOLE_CLIENT: z.string().default('console'),
  OIDC_CONSOLE_SCOPE: z.string().default('openid'),
  OIDC_CONSOLE_RESOURCE: z.string().optional(),
  CONSOLE_FOLDER: z.string().default('web/dist'),
  /** PEM: the seal's certificate, then those above it. */
  SEAL_CERTIFICATE_FILE: z.string().default('.data/seal/seal-certificates.pem'),
  /** The key of the seal: in a file, or in a device that PKCS #11 reaches. */
  SEAL_KEY_FILE: z.string().optional(),
  SEAL_PKCS11_MODULE: z.string().optional(),
  SEAL_PKCS11_TOKEN: z.string().default('seal'),
  SEAL_PKCS11_LABEL: z.string().default('seal'),
  SEAL_PKCS11_PIN_FILE: z.string().optional(),
  /** The key of the transparency log (PKCS #8 PEM, Ed25519), its name, and the keys of witnesses, separated by spaces. */
  LOG_KEY_FILE: z.string().default('.data/log/log-key.pem'),
  LOG_ORIGIN: z.string().default('development.invalid/log'),
  LOG_VERIFIER_FILE: z.string().default('.data/log/log-key.vkey'),
  LOG_WITNESSES: z.string().default(''),
  /** The key, and its certificates, that sign answers to relying parties; absent: answers are not signed. */
  ANSWER_KEY_FILE: z.string().optional(),
  ANSWER_CERTIFICATE_FILE: z.string().optional(),
  /** PEM: certificates of the keys that will sign later trusted lists. */
  LIST_ANNOUNCED_FILE: z.string().optional(),
  /** Where the public finds this service; printed on notices. */
  PUBLIC_ADDRESS: z.url().default('http://127.0.0.1:8080'),
  /** smtp://user:password@host:587 or smtps://…; absent: no e-mails. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  EMAIL_FROM: z.string().default('Certificate recognition <no-reply@localhost>'),
  /** Webhooks over plain http, and to private addresses: for development only. */
  WEBHOOK_ALLOW_HTTP: z.stringbool().default(false),
  WEBHOOK_ALLOW_PRIVATE: z.stringbool().default(false),
  /** Whether certificates' own addresses for their status are asked; private ones only in development. */
  ...integrityVariables,
  STATUS_FETCH: z.stringbool().default(true),
  STATUS_ALLOW_PRIVATE: z.stringbool().default(false),
  TIMESTAMP_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** clamd, which scans what the public attaches: tcp://host:port or unix:/path; absent: all of it stays in quarantine. */
  CLAMD_ADDRESS: z
    .string()
    .regex(/^(tcp:\/\/[^/]+:\d+|unix:\/.+)$/, 'expected tcp://host:port or unix:/path')
    .optional(),
  ...limitVariables,
  /** The rule set by which dossiers are judged that are accepted from now on. */
  RULE_SET: z.enum(ruleSetIds).default('ESL-2019+Measures-2015'),
  ...telemetryVariables,
  DATA_FOLDER: z.string().default('.data'),
  ...serverVariables,
})

/** Every variable that is read. */
export const environmentNames: readonly string[] = Object.keys(Environment.shape)

function sealDevice(value: z.infer<typeof Environment>) {
  const { SEAL_PKCS11_MODULE: module, SEAL_PKCS11_PIN_FILE: pinFile } = value
  if (!module || !pinFile) return undefined
  return {
    module,
    pinFile,
    tokenLabel: value.SEAL_PKCS11_TOKEN,
    keyLabel: value.SEAL_PKCS11_LABEL,
  }
}

function answerSeal({
  ANSWER_KEY_FILE: keyFile,
  ANSWER_CERTIFICATE_FILE: certificateFile,
}: z.infer<typeof Environment>) {
  return keyFile && certificateFile ? { keyFile, certificateFile, device: undefined } : undefined
}

/** What the register is published with: the log's key and witnesses, and the keys of lists and answers. */
const published = (value: z.infer<typeof Environment>) => ({
  log: {
    keyFile: value.LOG_KEY_FILE,
    origin: value.LOG_ORIGIN,
    verifierFile: value.LOG_VERIFIER_FILE,
    witnesses: value.LOG_WITNESSES.split(' ').filter((key) => key !== ''),
  },
  answerSeal: answerSeal(value),
  announcedFile: value.LIST_ANNOUNCED_FILE,
})

const consoleOf = (value: z.infer<typeof Environment>) => ({
  settings: {
    issuer: value.OIDC_ISSUER,
    client: value.OIDC_CONSOLE_CLIENT,
    scope: value.OIDC_CONSOLE_SCOPE,
    resource: value.OIDC_CONSOLE_RESOURCE,
  },
  folder: path.resolve(value.CONSOLE_FOLDER),
})

function scannerAddress(address: string | undefined) {
  if (address === undefined) return undefined
  const { protocol, hostname, port } = new URL(address)
  return protocol === 'unix:'
    ? { path: address.slice('unix:'.length) }
    : { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port) }
}

export type Configuration = ReturnType<typeof readConfiguration>

/** Reads the configuration; throws with every wrong variable named. */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env) {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success)
    throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}`)
  const value = parsed.data
  return Object.freeze({
    temporal: { ...temporalOf(value), payloadKeys: payloadKeysOf(value) },
    worker: workerOf(value),
    evidence: {
      endpoint: value.S3_ENDPOINT,
      region: value.S3_REGION,
      accessKey: value.S3_ACCESS_KEY,
      secretKey: value.S3_SECRET_KEY,
      bucket: value.S3_BUCKET,
    },
    databaseUrl: value.DATABASE_URL,
    http: { host: value.HTTP_HOST, port: value.HTTP_PORT },
    identity: {
      issuer: value.OIDC_ISSUER,
      jwksUrl: value.OIDC_JWKS_URL ?? `${value.OIDC_ISSUER}/jwks`,
      audience: value.OIDC_AUDIENCE,
      rolesClaim: value.OIDC_ROLES_CLAIM,
      organisationClaim: value.OIDC_ORGANISATION_CLAIM,
    },
    console: consoleOf(value),
    seal: {
      certificateFile: value.SEAL_CERTIFICATE_FILE,
      keyFile: value.SEAL_KEY_FILE,
      device: sealDevice(value),
    },
    ...published(value),
    publicAddress: value.PUBLIC_ADDRESS,
    notification: {
      smtpUrl: value.SMTP_URL,
      emailFrom: value.EMAIL_FROM,
      webhooks: { allowHttp: value.WEBHOOK_ALLOW_HTTP, allowPrivate: value.WEBHOOK_ALLOW_PRIVATE },
      publicAddress: value.PUBLIC_ADDRESS,
    },
    scanner: scannerAddress(value.CLAMD_ADDRESS),
    ...limitsOf(value),
    integrity: integrityOf(value),
    status: { fetch: value.STATUS_FETCH, allowPrivate: value.STATUS_ALLOW_PRIVATE },
    /** RFC 3161 authority for sealed packages; absent: they carry no time stamp. */
    timestampUrl: value.TIMESTAMP_URL,
    rules: ruleSets[value.RULE_SET],
    telemetry: telemetryOf(value),
    dataFolder: value.DATA_FOLDER,
    servers: serversOf(value),
  })
}
