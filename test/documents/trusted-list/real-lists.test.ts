/** Real lists of Europe: their signatures hold, and all that they list is read. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import { readListHeader } from '../../../documents/trusted-list/header.ts'
import { tsl } from '../../../documents/trusted-list/names.ts'
import { schemaRemarks } from '../../../documents/trusted-list/schema.ts'
import { everyElement, isNamed } from '../../../documents/xml/element.ts'
import { readXml } from '../../../documents/xml/read.ts'
import { XmlSignatureError } from '../../../documents/xml/signature-error.ts'
import { verifyEnveloped } from '../../../documents/xml/verify-signature.ts'
import { describeWithData } from '../../support/shared-data.ts'

describeWithData('trusted-lists', 'A real trusted list', (folder) => {
  const fileOf = (name: string) => readFileSync(path.join(folder, `${name}.xml`))

  it.each([
    { name: 'AT', number: 42, providers: 7, services: 33, weak: false },
    { name: 'LU', number: 37, providers: 3, services: 11, weak: true },
    { name: 'PL', number: 110, providers: 10, services: 102, weak: true },
    { name: 'mra-zz-tl', number: 4, providers: 1, services: 1, weak: false },
  ])('of $name is read whole, and its signature holds', (expected) => {
    const document = readXml(fileOf(expected.name))
    const signature = verifyEnveloped(document)
    const elements = [...everyElement(document.root)]
    const count = (name: string) => elements.filter((each) => isNamed(each, tsl, name)).length
    expect({
      name: expected.name,
      number: readListHeader(document).sequence,
      providers: count('TrustServiceProvider'),
      services: count('TSPService'),
      weak: signature.weakCertificateDigest,
    }).toEqual(expected)
    expect([signature.xades, signature.reference]).toEqual([true, ''])
    expect(signature.algorithm).toBe('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256')
  })

  it.each(['AT', 'LU', 'PL', 'mra-zz-tl'])('of %s is refused when a status is changed', (name) => {
    const changed = fileOf(name).toString().replace('Svcstatus/withdrawn', 'Svcstatus/granted')
    expect(changed).not.toBe(fileOf(name).toString())
    const document = readXml(Buffer.from(changed))
    expect(() => verifyEnveloped(document)).toThrow(XmlSignatureError)
  })

  it.each(['AT', 'LU', 'PL', 'mra-zz-tl'])('of %s is as the schemas have it', async (name) => {
    expect(await schemaRemarks(fileOf(name))).toEqual([])
  })
})
