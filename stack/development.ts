/** The development stack: Temporal, an S3 server, identity provider and time stamping authority, on free ports of this machine, with data in one folder. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Configuration, readConfiguration } from '../temporal.config.ts'
import { freePort } from './free-port.ts'
import { freshRecords } from './fresh-records.ts'
import { developmentKey } from './identity/keys.ts'
import { startIdentityProvider } from './identity/provider.ts'
import { developmentLogKey } from './log-key.ts'
import { startMailbox } from './mailbox.ts'
import { startObjectStore } from './object-store.ts'
import { onStderr } from './progress.ts'
import { resolveTool } from './resolve.ts'
import { temporalCli } from './servers/temporal.ts'
import { versityGateway } from './servers/versitygw.ts'
import { startTemporal } from './temporal.ts'
import { developmentSeal } from './seal.ts'
import { timestampIdentity } from './timestamp-identity.ts'
import { startTimestampAuthority } from './timestamp.ts'
import { workflowBundle } from './workflow-bundle.ts'

export interface DevelopmentOptions {
  readonly dataFolder: string
  /** Fixed ports, so that what was told to people stays true; free ones where absent. */
  readonly ports?: { readonly http?: number; readonly issuer?: number }
  /** `postgres://…`; absent: the embedded engine in the data folder. */
  readonly databaseUrl?: string
}

export type DevelopmentStack = Awaited<ReturnType<typeof startDevelopment>>

/**
 * Receivers of a developer's webhooks listen on this machine, without TLS; and specimens hold certificates of real
 * providers, who are not to be asked for a specimen's sake.
 */
export const localNetwork = {
  WEBHOOK_ALLOW_HTTP: 'true',
  WEBHOOK_ALLOW_PRIVATE: 'true',
  STATUS_FETCH: 'false',
}

const storeEnvironment = (store: Awaited<ReturnType<typeof startObjectStore>>) => ({
  S3_ENDPOINT: store.endpoint,
  S3_ACCESS_KEY: store.accessKey,
  S3_SECRET_KEY: store.secretKey,
})

/** The development keys of seal, answers and log, made on first start, and where the service finds them. */
export async function developmentKeys(dataFolder: string) {
  const log = await developmentLogKey(path.join(dataFolder, 'log'))
  const seal = await developmentSeal(path.join(dataFolder, 'seal'))
  const keys = {
    LOG_KEY_FILE: log.keyFile,
    LOG_ORIGIN: log.origin,
    LOG_VERIFIER_FILE: log.verifierFile,
    ANSWER_KEY_FILE: seal.keyFile,
    ANSWER_CERTIFICATE_FILE: seal.certificateFile,
    SEAL_KEY_FILE: seal.keyFile,
    SEAL_CERTIFICATE_FILE: seal.certificateFile,
  }
  return { seal, keys }
}

/** What takes seconds to make, and is made once for all stacks of this machine. */
async function madeBefore({ dataFolder, databaseUrl }: DevelopmentOptions, cacheFolder: string) {
  const how = { cacheFolder, progress: onStderr }
  const records = () => freshRecords(path.join(path.resolve(dataFolder), 'records'), how)
  return {
    DATABASE_URL: databaseUrl ?? (await records()),
    WORKFLOW_BUNDLE: await workflowBundle(how),
  }
}

/** Starts the servers; answers the environment in which API and worker find them. */
export async function startDevelopment(options: DevelopmentOptions) {
  const { servers, identity } = readConfiguration()
  const dataFolder = path.resolve(options.dataFolder)
  mkdirSync(dataFolder, { recursive: true })
  const tool = { cacheFolder: servers.cacheFolder }
  const temporalExecutable = await resolveTool(temporalCli, { ...tool, given: servers.temporal })
  const storeExecutable = await resolveTool(versityGateway, { ...tool, given: servers.versitygw })
  const issuerPort = options.ports?.issuer ?? (await freePort())
  const key = await developmentKey(dataFolder)
  const issuer = await startIdentityProvider({ key, port: issuerPort, audience: identity.audience })
  const timestampSigner = await timestampIdentity(path.join(dataFolder, 'timestamp'))
  const { seal, keys } = await developmentKeys(dataFolder)
  const timestamps = await startTimestampAuthority(timestampSigner)
  const mailbox = await startMailbox(path.join(dataFolder, 'mailbox'))
  const [temporal, store] = await Promise.all([
    startTemporal({
      executable: temporalExecutable,
      dataFolder: path.join(dataFolder, 'temporal'),
    }),
    startObjectStore({
      executable: storeExecutable,
      dataFolder: path.join(dataFolder, 'store'),
      accessKey: 'development',
      secretKey: 'development-secret',
    }),
  ])
  const environment = {
    TEMPORAL_ADDRESS: temporal.address,
    ...storeEnvironment(store),
    ...(await madeBefore(options, servers.cacheFolder)),
    OIDC_ISSUER: `http://127.0.0.1:${issuerPort}`,
    OIDC_AUDIENCE: identity.audience,
    TIMESTAMP_URL: timestamps.url,
    ...keys,
    SMTP_URL: mailbox.url,
    ...localNetwork,
    HTTP_PORT: String(options.ports?.http ?? 0),
    DATA_FOLDER: dataFolder,
    LOG_LEVEL: 'warn',
  }
  return {
    temporal,
    store,
    key,
    /** What was sent by e-mail; it reaches nobody else. */
    mailbox,
    environment,
    seal,
    timestamp: {
      certificateFile: path.join(dataFolder, 'timestamp', 'timestamp-certificates.pem'),
    },
    configuration: (more: NodeJS.ProcessEnv = {}): Configuration =>
      readConfiguration({ ...environment, ...more }),
    async stop() {
      issuer.close()
      issuer.closeAllConnections()
      timestamps.stop()
      await Promise.all([temporal.stop(), store.stop(), mailbox.stop()])
    },
  }
}
