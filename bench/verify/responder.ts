/** `openssl ocsp` as a responder over an index of as many certificates as the register has entries. */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readOcspResponse } from '../../checks/ocsp/response.ts'
import { readCertificate } from '../../checks/x509/certificate.ts'
import { freePort } from '../../stack/free-port.ts'
import * as der from '../../test/checks/encode.ts'
import { idOf } from '../../test/checks/ocsp/responder.ts'
import { answerKey } from './certificates.ts'

const lineOf = (serial: string) => `V\t460101000000Z\t\t${serial}\tunknown\t/CN=${serial}\n`

/** Asked a real question: it never gets over a connection that is closed without one. */
async function answers(port: number, body: Buffer): Promise<boolean> {
  const question = { method: 'POST', body: new Uint8Array(body) }
  return fetch(`http://127.0.0.1:${port}/`, question).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** It knows one CA: the serial numbers of the certificates are asked of it as that CA's. */
export async function startResponder(
  folder: string,
  certificates: readonly Buffer[],
  rows: number,
) {
  const { own, file } = answerKey()
  const name = (each: string) => path.join(folder, each)
  const pem = `-----BEGIN CERTIFICATE-----\n${file.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
  writeFileSync(name('ca.pem'), pem)
  writeFileSync(name('key.pem'), own.privateKey.export({ format: 'pem', type: 'pkcs8' }))
  const serials = certificates.map((each) =>
    Buffer.from(readCertificate(each).serialOctets).toString('hex').toUpperCase(),
  )
  const others = Array.from({ length: Math.max(0, rows - serials.length) }, (_, at) =>
    (0x20_0000_0000 + at).toString(16).toUpperCase(),
  )
  writeFileSync(name('index.txt'), [...serials, ...others].map(lineOf).join(''))
  const port = await freePort()
  const files = ['-index', 'index.txt', '-CA', 'ca.pem', '-rsigner', 'ca.pem', '-rkey', 'key.pem']
  const child = spawn('openssl', ['ocsp', '-ignore_err', '-port', String(port), ...files], {
    cwd: folder,
    stdio: 'ignore',
  })
  const bodies = certificates.map((each) =>
    der.sequence(der.sequence(der.sequence(der.sequence(idOf(each, own))))),
  )
  while (!(await answers(port, bodies[0] ?? Buffer.alloc(0)))) {
    if (child.exitCode !== null)
      throw new Error(`expected openssl ocsp to serve, it ended with ${child.exitCode}`)
    await sleep(50)
  }
  return {
    pid: child.pid ?? 0,
    port,
    bodies,
    expect(answer: Buffer): void {
      const [single] = readOcspResponse(answer).basic?.responses ?? []
      if (single?.certificate.status !== 'good')
        throw new Error(`expected good of openssl ocsp, got ${single?.certificate.status}`)
    },
    stop: () => child.kill(),
  }
}
