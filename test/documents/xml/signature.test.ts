/** Enveloped XML signatures: ours, and those of an independent program, which verifies ours in turn. */
import { execFileSync } from 'node:child_process'
import {
  constants,
  createHash,
  createPrivateKey,
  sign as cryptoSign,
  X509Certificate,
} from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Signer } from '../../../documents/seal/signer.ts'
import { attributeOf, descend, everyElement } from '../../../documents/xml/element.ts'
import { dsig, xades } from '../../../documents/xml/names.ts'
import { readXml } from '../../../documents/xml/read.ts'
import { itWith } from '../../support/tools.ts'
import { at, codeOf, list, mimeType, sign, signedList, verify } from './signed-list.ts'

let seal: Awaited<ReturnType<typeof signedList>>['seal']
let elliptic: Signer
let signed: string
beforeAll(async () => {
  ;({ seal, elliptic, signed } = await signedList())
}, 120_000)
afterAll(() => seal.remove())

describe('An enveloped signature', () => {
  it('tells the certificate, the algorithms, the time and what it covers', () => {
    expect(verify(signed)).toEqual({
      certificate: seal.signer.certificates[0],
      certificates: [seal.signer.certificates[0]],
      algorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      digestMethod: 'http://www.w3.org/2001/04/xmlenc#sha256',
      reference: '',
      xades: true,
      signingTime: at,
      weakCertificateDigest: false,
    })
  })

  it('has the properties of XAdES level B', () => {
    const { root } = readXml(Buffer.from(signed))
    const properties = [...everyElement(root)].find(({ name }) => name === 'SignedProperties')
    const digest = descend(
      properties,
      xades,
      ...['SignedSignatureProperties', 'SigningCertificateV2', 'Cert', 'CertDigest'],
    )
    expect(descend(digest, dsig, 'DigestValue')?.text).toBe(
      createHash('sha256').update(seal.signer.certificates[0]!).digest('base64'),
    )
    expect(descend(properties, xades, 'SignedSignatureProperties', 'SigningTime')?.text).toBe(
      '2026-11-21T08:00:00Z',
    )
    const format = descend(properties, xades, 'SignedDataObjectProperties', 'DataObjectFormat')
    expect(descend(format, xades, 'MimeType')?.text).toBe(mimeType)
    const references = [...everyElement(root)].filter(({ name }) => name === 'Reference')
    expect(references.map((each) => `#${attributeOf(each, 'Id')}`)).toContain(
      attributeOf(format, 'ObjectReference'),
    )
    expect(attributeOf(references[1], 'Type')).toBe('http://uri.etsi.org/01903#SignedProperties')
  })

  it('holds with an elliptic key, whose numbers have leading zeros now and then', async () => {
    for (let count = 0; count < 100; count += 1)
      expect(codeOf(await sign(`<a>${count}</a>`, elliptic))).toBe('holds')
  })

  it('is the same for the same document, with an RSA key', async () => {
    expect((await sign(list, seal.signer)).toString()).toBe(signed)
  })

  it('is refused for a seal that XMLDSig has no name for', async () => {
    await expect(sign(list, { ...seal.signer, algorithm: 'sm2-sm3' })).rejects.toThrow(TypeError)
  })

  itWith('xmlsec1', 'holds for xmlsec1, with RSA and with an elliptic key', async () => {
    for (const [name, signer] of Object.entries({ rsa: seal.signer, elliptic })) {
      const [file, key] = [`${name}.xml`, `${name}.pem`].map((each) => path.join(seal.folder, each))
      writeFileSync(file!, await sign(list, signer))
      const { publicKey } = new X509Certificate(signer.certificates[0]!)
      writeFileSync(key!, publicKey.export({ type: 'spki', format: 'pem' }))
      const options = ['--id-attr:Id', `${xades}:SignedProperties`, '--pubkey-pem', key!]
      execFileSync('xmlsec1', ['--verify', ...options, file!], { stdio: 'pipe' })
    }
  })
})

describe('A signature of another program', () => {
  const info = () => /<ds:SignedInfo>.*<.ds:SignedInfo>/.exec(signed)![0]
  const value = /<ds:SignatureValue>.*<.ds:SignatureValue>/

  it.each(['sha256', 'sha384', 'sha512'])('holds with RSA-PSS and %s', (hash) => {
    const pss = `http://www.w3.org/2007/05/xmldsig-more#${hash}-rsa-MGF1`
    const changed = info().replace(/http[^"]*#rsa-sha256/, pss)
    const made = cryptoSign(
      hash,
      Buffer.from(changed.replace('<ds:SignedInfo', `$& xmlns:ds="${dsig}"`)),
      {
        key: createPrivateKey(readFileSync(seal.files.keyFile)),
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      },
    )
    const other = signed
      .replace(info(), changed)
      .replace(value, `<ds:SignatureValue>${made.toString('base64')}</ds:SignatureValue>`)
    expect(verify(other).algorithm).toBe(pss)
    expect(codeOf(other.replace('é', 'e'))).toBe('ContentChanged')
    expect(codeOf(signed.replace(info(), changed))).toBe('Invalid')
  })

  itWith(
    'xmlsec1',
    'holds in every canonical form, by reference to all or to the root',
    async () => {
      const [template, out] = ['template.xml', 'out.xml'].map((one) => path.join(seal.folder, one))
      const more = '2001/04/xmldsig-more#'
      for (const [form, method, digest, uri] of [
        ['TR/2001/REC-xml-c14n-20010315', `${more}rsa-sha512`, '2001/04/xmlenc#sha512', ''],
        [
          'TR/2001/REC-xml-c14n-20010315#WithComments',
          `${more}rsa-sha384`,
          `${more}sha384`,
          '#list',
        ],
        ['2006/12/xml-c14n11', `${more}rsa-sha256`, '2001/04/xmlenc#sha256', '#list'],
        ['2001/10/xml-exc-c14n#WithComments', `${more}rsa-sha256`, '2001/04/xmlenc#sha256', ''],
      ]) {
        const of = (name: string, to: string) => `<${name} Algorithm="http://www.w3.org/${to}"/>`
        const unsigned = `<Signature xmlns="${dsig}"><SignedInfo><!-- c -->${of('CanonicalizationMethod', form!)}${of('SignatureMethod', method!)}<Reference URI="${uri}"><Transforms>${of('Transform', '2000/09/xmldsig#enveloped-signature')}${of('Transform', form!)}</Transforms>${of('DigestMethod', digest!)}<DigestValue/></Reference></SignedInfo><SignatureValue/><KeyInfo><X509Data><X509Certificate/></X509Data></KeyInfo></Signature>`
        writeFileSync(template!, list.replace('</l:List>', `${unsigned}</l:List>`))
        const key = `${seal.files.keyFile},${seal.files.certificateFile}`
        const options = ['--id-attr:Id', 'urn:l:List', '--privkey-pem', key, '--output', out!]
        execFileSync('xmlsec1', ['--sign', ...options, template!], { stdio: 'pipe' })
        const made = readFileSync(out!, 'utf8')
        const answer = verify(made)
        expect([answer.reference, answer.xades]).toEqual([uri, false])
        expect(answer.digestMethod).toBe(`http://www.w3.org/${digest}`)
        expect(codeOf(made.replace('é', 'e'))).toBe('ContentChanged')
      }
    },
  )
})
