/** 20,000 certificates, CRLs and OCSP responses changed by their structure: each ends in an answer, within bounds. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import { examine } from '../../../checks/examine.ts'
import { readOcspResponse } from '../../../checks/ocsp/response.ts'
import { buildAndValidate } from '../../../checks/path/validate.ts'
import { readCrl } from '../../../checks/revocation/crl.ts'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { mutated, numbersFrom } from './mutate.ts'
import { soundFiles as files } from './sound-files.ts'
import { at } from './vocabulary.ts'

/** Twenty signatures and what goes with them: a sound path takes nine. */
const work = 20_000

/** Read once: only what is changed is read again, and only its signature is verified anew. */
const sound = {
  certificates: files.slice(0, 3).map(readCertificate),
  lists: files.slice(3, 6).map(readCrl),
  responses: files.slice(6).map(readOcspResponse),
}

/** Validates the path with one of its files replaced. */
function validate(chosen?: number, mutant?: Buffer) {
  const replaced = <T>(read: readonly T[], first: number): (T | Buffer)[] =>
    read.map((each, place) => (mutant && first + place === chosen ? mutant : each))
  const [holder, intermediate, anchor] = replaced(sound.certificates, 0)
  return buildAndValidate({
    certificate: holder!,
    intermediates: [intermediate!],
    anchors: [anchor!],
    crls: replaced(sound.lists, 3),
    ocsp: replaced(sound.responses, 6),
    at,
    revocation: 'required',
    work,
  })
}

const processorMilliseconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

function report(types: readonly string[], bytes: readonly Buffer[]) {
  const filed = bytes.map((each, place) => ({
    ...{ document: `${place}`, fileName: `${place}`, type: types[place]!, bytes: each },
  }))
  const steps = examine(filed, { at: '2026-11-21T00:00:00.000Z', ruleSet: 'test' })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const heap = () => {
  collectGarbage()
  return process.memoryUsage().heapUsed / 2 ** 20
}

describe('Certificates, CRLs and responses changed by their structure', () => {
  it('start from a path that is valid', () => expect(validate().valid).toBe(true))

  it('have an answer each, within the work that a path may take, and leave nothing behind', () => {
    const random = numbersFrom(6960)
    const slowest = { milliseconds: 0, count: 0, file: 0 }
    let settled = 0
    const codes = new Set<string>()
    for (let count = 1; count <= 20_000; count += 1) {
      const chosen = random(files.length)
      const mutant = mutated(files[chosen]!, random)
      const started = processorMilliseconds()
      const answer = validate(chosen, mutant)
      if (chosen < 3) {
        const type = chosen === 0 ? 'sample-certificate' : 'ca-certificate'
        const { summary } = report([type, 'ca-certificate'], [mutant, files[2]!])
        expect(summary.files).toBe(2)
      }
      const milliseconds = processorMilliseconds() - started
      if (milliseconds > slowest.milliseconds)
        Object.assign(slowest, { milliseconds, count, file: chosen })
      codes.add(answer.valid ? 'valid' : answer.reason.code)
      // No octet of the two certificates below the anchor is outside a signature.
      if (chosen < 2 && !mutant.equals(files[chosen]!)) expect(answer.valid).toBe(false)
      if (count === 5_000) settled = heap()
    }
    process.stderr.write(
      `slowest of 20,000 mutants: ${slowest.milliseconds.toFixed(1)} ms (${slowest.count}, file ${slowest.file})\n`,
    )
    expect(codes).not.toContain('work-limit')
    expect(codes.size).toBeGreaterThan(10)
    expect(heap() - settled).toBeLessThan(10)
  }, 300_000)
})
