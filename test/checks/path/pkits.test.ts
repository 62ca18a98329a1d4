/** NIST's Public Key Interoperability Test Suite, all 247 cases, by its sections. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, describe, it } from '@jest/globals'
import { buildAndValidate } from '../../../checks/path/validate.ts'
import { describeWithData } from '../../support/shared-data.ts'

interface PkitsCase {
  id: string
  name: string
  /** Anchor first, certificate in question last; signers of CRLs may be between. */
  path: string[]
  crls: string[]
  valid: boolean
  initialPolicySet: string[]
  explicitPolicy: boolean
  inhibitPolicyMapping: boolean
  inhibitAnyPolicy: boolean
  userConstrainedPolicySet: string[]
}

const sections: Record<string, string> = {
  '4.1': 'Signature verification',
  '4.2': 'Validity periods',
  '4.3': 'Verifying name chaining',
  '4.4': 'Basic certificate revocation tests',
  '4.5': 'Verifying paths with self-issued certificates',
  '4.6': 'Verifying basic constraints',
  '4.7': 'Key usage',
  '4.8': 'Certificate policies',
  '4.9': 'Require explicit policy',
  '4.10': 'Policy mappings',
  '4.11': 'Inhibit policy mapping',
  '4.12': 'Inhibit any policy',
  '4.13': 'Name constraints',
  '4.14': 'Distribution points',
  '4.15': 'Delta-CRLs',
  '4.16': 'Private certificate extensions',
}
const sectionOf = ({ id }: PkitsCase) => id.split('.').slice(0, 2).join('.')

describeWithData('pkits', 'PKITS', (folder) => {
  const cases = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as PkitsCase[]
  const certificate = (name: string) => readFileSync(join(folder, 'certs', name))
  const crl = (name: string) => readFileSync(join(folder, 'crls', name))

  const answer = ({ path, crls, ...inputs }: PkitsCase) =>
    buildAndValidate({
      certificate: certificate(path[path.length - 1]!),
      intermediates: path.slice(1, -1).map(certificate),
      anchors: [certificate(path[0]!)],
      crls: crls.map(crl),
      at: '2020-01-01T00:00:00Z',
      inputs,
      revocation: 'required',
    })

  it('has 247 cases in 16 sections', () => {
    expect(cases).toHaveLength(247)
    expect(new Set(cases.map(sectionOf))).toEqual(new Set(Object.keys(sections)))
  })

  describe.each(Object.entries(sections))('%s %s', (section) => {
    const own = cases.filter((each) => sectionOf(each) === section)
    it.each(own.map((each) => [each.id, each.name, each] as const))('%s %s', (_id, _name, each) => {
      const answered = answer(each)
      expect(answered.valid).toBe(each.valid)
      if (!answered.valid) return
      const policies = [...answered.userConstrainedPolicySet].sort()
      expect(policies).toEqual([...each.userConstrainedPolicySet].sort())
    })
  })
})
