/** What is said of a certificate that is to sign the list. */
import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as x509 from '@peculiar/x509'
import { expect, it } from '@jest/globals'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { signerDeviations } from '../../../documents/trusted-list/signer-profile.ts'
import { readXml } from '../../../documents/xml/read.ts'
import { verifyEnveloped } from '../../../documents/xml/verify-signature.ts'
import { describeWithData } from '../../support/shared-data.ts'
import { listCertificate } from './list-certificate.ts'
import { scheme } from './register.ts'

const operator = scheme.operator.name
const said = async (made: Parameters<typeof listCertificate>[0]) =>
  signerDeviations(await listCertificate(made), operator).map(({ en }) => en)

it('Nothing of one that is as the standard has it', async () => {
  expect(await said({})).toEqual([])
})

it('What is not as the standard has it, each by itself', async () => {
  const { keyCertSign, nonRepudiation } = x509.KeyUsageFlags
  expect(await said({ usages: nonRepudiation })).toEqual([])
  expect(await said({ usages: nonRepudiation | keyCertSign })).toEqual([
    'The key is for signatures alone',
  ])
  expect(await said({ purpose: '1.3.6.1.5.5.7.3.4' })).toEqual([
    'The extended key usage is for signing lists',
  ])
  expect(await said({ ca: true })).toEqual(['The certificate is of no CA'])
  expect(await said({ name: 'CN=List,O=Somebody,C=DE' })).toHaveLength(2)
})

describeWithData('trusted-lists', 'A list signer of Europe', (folder) => {
  it('has the purpose that is asked of ours, and its own country and name', () => {
    const file = readFileSync(path.join(folder, 'AT.xml'))
    const { certificate } = verifyEnveloped(readXml(file))
    const name = 'Rundfunk und Telekom Regulierungs-GmbH'
    const deviations = signerDeviations(readCertificate(certificate), { en: name, 'zh-CN': name })
    expect(deviations.map(({ en }) => en)).toEqual(['The subject’s country is that of the list'])
  })
})
