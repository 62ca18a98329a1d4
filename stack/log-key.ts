/** The development key of the transparency log, made on first start; its name says that it vouches for nothing real. */
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { verifierKey } from '../documents/log/note.ts'
import { keyFileNoteSigner } from '../documents/log/signer.ts'
import { makeOnce } from './make-once.ts'
import { onStderr } from './progress.ts'

/** The origin of the development log; a deployment names its own, such as miit.gov.cn/log. */
export const developmentOrigin = 'development.invalid/log'

export interface LogKeyFiles {
  readonly origin: string
  /** PKCS #8 in PEM. */
  readonly keyFile: string
  /** The verifier key: what outsiders configure. */
  readonly verifierFile: string
}

const filesIn = (folder: string): LogKeyFiles => ({
  origin: developmentOrigin,
  keyFile: path.join(folder, 'log-key.pem'),
  verifierFile: path.join(folder, 'log-key.vkey'),
})

function make({ keyFile, verifierFile, origin }: LogKeyFiles): void {
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(keyFile, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
  writeFileSync(verifierFile, `${verifierKey(keyFileNoteSigner(keyFile, origin).key)}\n`)
}

/** The files of the log's development key in a folder, which is made, whole, unless it is there. */
export async function developmentLogKey(folder: string): Promise<LogKeyFiles> {
  await makeOnce(folder, onStderr, async (making) => {
    const whole = path.join(making, 'log')
    mkdirSync(whole)
    make(filesIn(whole))
    return whole
  })
  return filesIn(folder)
}
