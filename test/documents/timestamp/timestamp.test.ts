/** RFC 3161: requests and tokens of our own, judged by OpenSSL, and OpenSSL's requests answered by our authority. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { requestTimestamp } from '../../../documents/timestamp/client.ts'
import type { TimestampError } from '../../../documents/timestamp/error.ts'
import { imprintOf, timestampRequest } from '../../../documents/timestamp/request.ts'
import { verifyTimestamp } from '../../../documents/timestamp/verify.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { timestampIdentity } from '../../../stack/timestamp-identity.ts'
import { answerTimestampRequest } from '../../../stack/timestamp-token.ts'
import { startTimestampAuthority } from '../../../stack/timestamp.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'timestamp-'))
const file = (name: string) => path.join(folder, name)
const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' }).toString()
const bytes = Buffer.from('签名 what is to be stamped')

let signer: Signer
let authority: Awaited<ReturnType<typeof startTimestampAuthority>>
beforeAll(async () => {
  signer = await timestampIdentity(folder)
  authority = await startTimestampAuthority(signer)
  writeFileSync(file('data'), bytes)
  writeFileSync(file('ca.pem'), new X509Certificate(signer.certificates[1]!).toString())
})
afterAll(() => {
  authority.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The code that a stamping ends with, by an authority that answers as told. */
async function codeFrom(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    return await requestTimestamp(`http://127.0.0.1:${port}/`, bytes).then(
      () => 'stamped',
      (error: TimestampError) => error.code,
    )
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const stamped = (content: Buffer, nonce = 7n, by = signer, at = new Date()) =>
  answerTimestampRequest(timestampRequest(imprintOf(content), nonce), by, at)
const answering = (reply: Promise<Buffer>) =>
  codeFrom((_, response) => void reply.then((each) => response.end(each)))

function codeOf(response: Buffer, about = bytes, nonce?: bigint): string {
  try {
    verifyTimestamp(response, about, nonce)
    return 'stands'
  } catch (error) {
    return (error as TimestampError).code
  }
}

describe('RFC 3161, a time stamp', () => {
  it('says when the bytes existed, by whom, and OpenSSL agrees', async () => {
    const { response, at: stampedAt } = await requestTimestamp(authority.url, bytes)
    writeFileSync(file('reply.tsr'), response)
    const { at, signature } = verifyTimestamp(response, bytes)
    expect(at).toBe(stampedAt)
    expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000)
    expect(signature.certificate.bytes).toEqual(new Uint8Array(signer.certificates[0]!))
    const verify = ['ts', '-verify', '-in', file('reply.tsr'), '-data', file('data')]
    expect(() => openssl(...verify, '-CAfile', file('ca.pem'))).not.toThrow()
  })

  it('of the development authority answers OpenSSL’s own request', async () => {
    openssl('ts', '-query', '-data', file('data'), '-sha512', '-cert', '-out', file('query.tsq'))
    const answer = await fetch(authority.url, {
      method: 'POST',
      body: new Uint8Array(readFileSync(file('query.tsq'))),
    })
    expect(answer.headers.get('content-type')).toBe('application/timestamp-reply')
    writeFileSync(file('reply.tsr'), Buffer.from(await answer.arrayBuffer()))
    const verify = ['ts', '-verify', '-in', file('reply.tsr'), '-queryfile', file('query.tsq')]
    expect(() => openssl(...verify, '-CAfile', file('ca.pem'))).not.toThrow()
  })

  it('leaves the certificate out where it is not wanted, and is then not taken here', async () => {
    openssl('ts', '-query', '-data', file('data'), '-sha256', '-out', file('query.tsq'))
    const reply = await answerTimestampRequest(readFileSync(file('query.tsq')), signer, new Date())
    expect(codeOf(reply)).toBe('Invalid')
  })

  it('is refused for SHA-1, for a policy that is not the authority’s and for noise', async () => {
    const refused = async (...query: string[]) => {
      openssl('ts', '-query', '-data', file('data'), ...query, '-out', file('query.tsq'))
      return codeOf(
        await answerTimestampRequest(readFileSync(file('query.tsq')), signer, new Date()),
      )
    }
    expect(await refused('-sha1', '-cert')).toBe('Refused')
    expect(await refused('-sha256', '-tspolicy', '1.2.3.4')).toBe('Refused')
    expect(codeOf(await answerTimestampRequest(Buffer.from('noise'), signer, new Date()))).toBe(
      'Refused',
    )
  })

  it('about other bytes, or to another request, does not stand', async () => {
    const reply = await stamped(bytes, 7n)
    expect(codeOf(reply)).toBe('stands')
    expect(codeOf(reply, bytes, 7n)).toBe('stands')
    expect(codeOf(reply, bytes, 8n)).toBe('Mismatch')
    expect(codeOf(reply, Buffer.from('other'))).toBe('Mismatch')
  })

  it('by a certificate that is not for time stamping alone does not stand', async () => {
    const [certificate, ca] = signer.certificates
    const reply = await stamped(bytes, 7n, { ...signer, certificates: [ca!, certificate!] })
    expect(codeOf(reply)).toBe('Invalid')
  })

  it('with any one byte of it changed does not stand', async () => {
    const reply = await stamped(bytes)
    const stands: number[] = []
    for (let at = 0; at < reply.length; at += 1) {
      const changed = Buffer.from(reply)
      changed[at] = (changed[at] ?? 0) ^ 1
      if (codeOf(changed) === 'stands') stands.push(at)
    }
    // Not part of what is signed: the CA's certificate that comes along, and “granted” as “granted with modifications”.
    const status = 8
    const ca = reply.indexOf(signer.certificates[1]!)
    const inCa = (at: number) => at >= ca && at < ca + signer.certificates[1]!.length
    expect(stands.filter((at) => !inCa(at))).toEqual([status])
  })
})

describe('An authority that', () => {
  it('is not there is unavailable', async () => {
    const error = await requestTimestamp('http://127.0.0.1:9/', bytes).catch(
      (each: unknown) => each,
    )
    expect(error).toMatchObject({ name: 'TimestampError', code: 'Unavailable' })
  })

  it('answers 500 or sends elsewhere is unavailable', async () => {
    expect(await codeFrom((_, response) => response.writeHead(500).end())).toBe('Unavailable')
    const elsewhere: RequestListener = (_, response) =>
      response.writeHead(307, { location: authority.url }).end()
    expect(await codeFrom(elsewhere)).toBe('Unavailable')
  })

  it('answers without end is cut off', async () => {
    const endless: RequestListener = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }
    expect(await codeFrom(endless)).toBe('Unreadable')
  })

  it('answers with an old token, noise or nothing gives no time stamp', async () => {
    expect(await answering(stamped(bytes))).toBe('Mismatch')
    expect(await answering(Promise.resolve(Buffer.from('noise')))).toBe('Unreadable')
    expect(await answering(Promise.resolve(Buffer.alloc(0)))).toBe('Unreadable')
  })

  it('takes only POST, and no long requests', async () => {
    expect((await fetch(authority.url)).status).toBe(405)
    const body = new Uint8Array(100_000)
    const { status } = await fetch(authority.url, { method: 'POST', body })
    expect(status).toBe(413)
  })
})
