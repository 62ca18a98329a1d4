/** Documents that were changed after they were signed, and signatures wrapped around something else: all refused. */
import { sign as cryptoSign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { rawSignature } from '../../../documents/seal/raw-signature.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { dsig } from '../../../documents/xml/names.ts'
import { codeOf, list, shortKey, sign, signedList } from './signed-list.ts'

let seal: Awaited<ReturnType<typeof signedList>>['seal']
let elliptic: Signer
let signed: string
beforeAll(async () => {
  ;({ seal, elliptic, signed } = await signedList())
}, 120_000)
afterAll(() => seal.remove())

describe('A document that was changed is refused', () => {
  it('with any letter of its content or of its signature', () => {
    const bytes = Buffer.from(signed)
    let refused = 0
    const from = bytes.indexOf('<l:List')
    for (let place = from; place < bytes.length - 1; place += 7) {
      const changed = Buffer.from(bytes)
      changed[place] = changed[place]! ^ 1
      let outcome: string
      try {
        outcome = codeOf(changed)
      } catch {
        outcome = 'not XML'
      }
      const inComment = place > bytes.indexOf('<!--') && place < bytes.indexOf('-->')
      if (!inComment) expect([place, outcome]).not.toEqual([place, 'holds'])
      if (outcome !== 'holds') refused += 1
    }
    expect(refused).toBeGreaterThan(400)
  })

  it.each([
    ['text', 'é', 'e', 'ContentChanged'],
    ['an attribute', 'b="2"', 'b="3"', 'ContentChanged'],
    ['an element removed', '<l:Item/>', '', 'ContentChanged'],
    ['an element added behind the signature', '</l:List>', '<l:Item/></l:List>', 'ContentChanged'],
    ['its language', 'xml:lang="zh"', 'xml:lang="en"', 'ContentChanged'],
    ['the time of signing', 'T08:00:00Z', 'T08:00:01Z', 'ContentChanged'],
    ['the algorithm', 'xmldsig-more#rsa-sha256', 'xmldsig-more#rsa-sha512', 'Invalid'],
    ['to SHA-1', '2001/04/xmldsig-more#rsa-sha256', '2000/09/xmldsig#rsa-sha1', 'Weak'],
    ['to a digest with SHA-1', '2001/04/xmlenc#sha256', '2000/09/xmldsig#sha1', 'Weak'],
    ['to an HMAC', '2001/04/xmldsig-more#rsa-sha256', '2000/09/xmldsig#hmac-sha1', 'Unsupported'],
    ['its certificate taken away', /<ds:KeyInfo>.*<\/ds:KeyInfo>/, '', 'Unreadable'],
    ['its signature taken away', /<ds:Signature .*<\/ds:Signature>/, '', 'Missing'],
  ])('%s', (_, from, to, code) => {
    expect(codeOf(signed.replace(from, to))).toBe(code)
  })

  it('and one whose comments alone were, is not: they are not signed and not read', () => {
    expect(codeOf(signed.replace('注', '换'))).toBe('holds')
  })

  it('when it bears the certificate of another key', () => {
    const other = elliptic.certificates[0]!.toString('base64')
    const own = seal.signer.certificates[0]!.toString('base64')
    expect(codeOf(signed.replace(own, other))).toBe('Invalid')
  })
})

describe('A wrapped signature is refused', () => {
  const signature = () => /<ds:Signature .*<\/ds:Signature>/.exec(signed)![0]
  const original = () => signed.replace(/^<\?xml.*\?>\n/, '').trim()

  it('when the signed document is put inside another', () => {
    expect(codeOf(`<l:List xmlns:l="urn:l"><l:Item>evil</l:Item>${original()}</l:List>`)).toBe(
      'Misplaced',
    )
  })

  it('when the signature is moved to a new root and the document beside it', () => {
    const evil = `<l:List xmlns:l="urn:l">${original().replace(signature(), '')}${signature()}</l:List>`
    expect(codeOf(evil)).toBe('ContentChanged')
    const byId = evil.replace('URI=""', 'URI="#list"')
    expect(codeOf(byId)).toBe('Misplaced')
  })

  it('when the document hides in an Object of the signature', () => {
    const hidden = signature()
      .replace(
        '</ds:Signature>',
        `<ds:Object>${original().replace(signature(), '')}</ds:Object></ds:Signature>`,
      )
      .replace('URI=""', 'URI="#list"')
      .replace(/<ds:Transform Algorithm="[^"]*enveloped-signature"><.ds:Transform>/, '')
    expect(codeOf(`<l:List xmlns:l="urn:l">${hidden}</l:List>`)).toBe('Misplaced')
  })

  it('when an identifier stands twice, also in another spelling', () => {
    const id = 'list-signature-properties'
    for (const attribute of ['Id', 'ID', 'id', 'xml:id'])
      expect(codeOf(signed.replace('<l:Item/>', `<l:Item ${attribute}="${id}"/>`))).toBe(
        'Misplaced',
      )
  })

  it('when there are two signatures', () => {
    expect(codeOf(signed.replace(signature(), signature() + signature()))).toBe('Misplaced')
  })

  it('when there is a second one of any kind, or a second reference to the document', () => {
    const empty = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"></ds:Signature>`
    expect(codeOf(signed.replace('<l:Item/>', `<l:Item>${empty}</l:Item>`))).toBe('Misplaced')
    expect(codeOf(signed.replace('</l:List>', `${empty}</l:List>`))).toBe('Misplaced')
    const reference = /<ds:Reference Id=.*?<\/ds:Reference>/.exec(signed)![0]
    const second = reference.replace('list-signature-content', 'second')
    expect(codeOf(signed.replace(reference, reference + second))).toBe('Misplaced')
  })

  it('when it signs nothing but its own properties', () => {
    expect(codeOf(signed.replace(/<ds:Reference Id=.*?<\/ds:Reference>/, ''))).toBe('Misplaced')
  })

  it('when its properties are not those that were signed', () => {
    expect(codeOf(signed.replace(/<ds:Reference Type=.*?<\/ds:Reference>/, ''))).toBe('Invalid')
    expect(codeOf(signed.replace('Target="#list-signature"', 'Target="#other"'))).toBe('Unreadable')
    const elsewhere = signed.replace(/(<.?)xades(:QualifyingProperties)/g, '$1ds$2')
    expect(codeOf(elsewhere)).toBe('Unreadable')
  })

  it('when its properties are not signed though all else is', () => {
    const info = /<ds:SignedInfo>.*<.ds:SignedInfo>/.exec(signed)![0]
    const less = info.replace(/<ds:Reference Type=.*?<\/ds:Reference>/, '')
    const canonical = less.replace('<ds:SignedInfo', `$& xmlns:ds="${dsig}"`)
    const value = cryptoSign('sha256', Buffer.from(canonical), readFileSync(seal.files.keyFile))
    const made = signed
      .replace(info, less)
      .replace(/(<ds:SignatureValue>)[^<]*/, `$1${value.toString('base64')}`)
    expect(codeOf(made)).toBe('Invalid')
    expect(codeOf(made.replace(/<ds:Object>.*<.ds:Object>/, ''))).toBe('holds')
  })

  it('when its value is not base64 alone', () => {
    expect(codeOf(signed.replace('<ds:SignatureValue>', '$&!'))).toBe('Unreadable')
  })

  it('when its key is short, or of another kind than its algorithm', async () => {
    const { privateKey, certificate } = await shortKey()
    const weak: Signer = {
      certificates: [certificate],
      algorithm: 'rsa-sha256',
      sign: async (bytes) => cryptoSign('sha256', bytes, privateKey),
    }
    expect(codeOf(await sign(list, weak))).toBe('Weak')
    const confused: Signer = {
      ...elliptic,
      algorithm: 'rsa-sha256',
      sign: async (bytes) => rawSignature(await elliptic.sign(bytes), elliptic.algorithm),
    }
    expect(codeOf(await sign(list, confused))).toBe('Invalid')
  })

  it('when another transform is asked for', () => {
    const [enveloped, xpath] = ['2000/09/xmldsig#enveloped-signature', 'TR/1999/REC-xpath-19991116']
    expect(codeOf(signed.replace(enveloped, xpath))).toBe('Misplaced')
    const last = /(enveloped-signature"><\/ds:Transform><ds:Transform Algorithm=")[^"]*/
    const third = `<ds:Transform Algorithm="http://www.w3.org/${xpath}"/></ds:Transforms>`
    expect(codeOf(signed.replace('</ds:Transforms>', third))).toBe('Unsupported')
    expect(codeOf(signed.replace(last, `$1http://www.w3.org/${xpath}`))).toBe('Unsupported')
  })

  it('when a reference leads out of the document', () => {
    for (const uri of ['file:///etc/passwd', 'http://127.0.0.1:9/', '#xpointer(/)', '#nowhere'])
      expect(codeOf(signed.replace('URI=""', `URI="${uri}"`))).toBe('Misplaced')
  })
})
