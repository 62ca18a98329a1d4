/** The key with which the development identity provider signs, made on first use. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

export const algorithm = 'ES256' as const

/** The provider's private key, made on first use in the data folder, readable by its owner only. */
export async function developmentKey(dataFolder: string): Promise<JWK> {
  const file = path.join(dataFolder, 'development-issuer.jwk.json')
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
    const key = { ...(await exportJWK(privateKey)), kid: 'development', alg: algorithm, use: 'sig' }
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, JSON.stringify(key), { mode: 0o600, flag: 'wx' })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as JWK
}
