/** The environment of an API or a worker of the production-like stack: where it finds the servers, and the development keys. */
import path from 'node:path'
import { developmentKeys, localNetwork } from '../development.ts'
import type { Through } from './part.ts'
import { payloadKey } from './payload-keys.ts'
import { at, type Servers } from './servers.ts'

export interface EnvironmentTerms {
  readonly dataFolder: string
  readonly namespace: string
  readonly through: Through
  readonly publicAddress: string
  /** On top of what is needed. */
  readonly more?: NodeJS.ProcessEnv | undefined
}

/** Answers the environment of a part by its name. */
export async function createEnvironment(servers: Servers, terms: EnvironmentTerms) {
  const { dataFolder, through } = terms
  const { keys } = await developmentKeys(dataFolder)
  const { parts, store, databaseUrl } = servers
  return async (from: string): Promise<NodeJS.ProcessEnv> => {
    const to = (name: keyof typeof parts) =>
      through({ from, to: name, address: parts[name].address ?? '' })
    return {
      TEMPORAL_ADDRESS: await to('temporal'),
      TEMPORAL_NAMESPACE: terms.namespace,
      ...payloadKey(path.join(dataFolder, 'payload-keys'), '1'),
      S3_ENDPOINT: `http://${await to('store')}`,
      S3_ACCESS_KEY: store.accessKey,
      S3_SECRET_KEY: store.secretKey,
      DATABASE_URL: at(databaseUrl, await to('postgres')).href,
      OIDC_ISSUER: `http://${parts.identity.address ?? ''}`,
      OIDC_JWKS_URL: `http://${await to('identity')}/jwks`,
      ...keys,
      ...localNetwork,
      PUBLIC_ADDRESS: terms.publicAddress,
      DATA_FOLDER: dataFolder,
      LOG_LEVEL: 'warn',
      ...terms.more,
    }
  }
}
