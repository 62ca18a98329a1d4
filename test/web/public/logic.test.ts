/** The small logic of the public pages: certificates as they are pasted, instants as they are typed, complaints as they are sent. */
import { describe, expect, it } from '@jest/globals'
import { registerStatusRules, registerStatuses } from '../../../procedure/register-status.ts'
import { complaintOf, emptyDraft, lacking } from '../../../web/pages/public/complaints/draft.ts'
import { countries, countryName } from '../../../web/pages/public/countries.ts'
import { instantInShanghai } from '../../../web/pages/public/instant.ts'
import { questionOf, textOfFile } from '../../../web/pages/public/verify/question.ts'
import { catalogue } from '../sources.ts'

const pem = (body: string) => `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----`

describe('A certificate that is submitted', () => {
  it('is sent as PEM where the file holds PEM, whatever stands around it', () => {
    const text = `Subject: C=BG\n${pem('MIIB')}\n`
    expect(textOfFile(new TextEncoder().encode(text))).toBe(text)
    expect(questionOf(text, '')).toEqual({ certificate: pem('MIIB') })
  })

  it('is sent in base64 where the file is DER, however large', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251)
    expect(Buffer.from(textOfFile(bytes), 'base64').equals(Buffer.from(bytes))).toBe(true)
  })

  it('takes along as its chain what stands below it and what is given beside it', () => {
    const text = [pem('AAAA'), pem('BBBB')].join('\n')
    expect(questionOf(text, `${pem('CCCC')}${pem('DDDD')}`)).toEqual({
      certificate: pem('AAAA'),
      chain: [pem('BBBB'), pem('CCCC'), pem('DDDD')],
    })
  })

  it('is sent as it is where it is no PEM: the service says what is wrong', () => {
    expect(questionOf('  nonsense ', '')).toEqual({ certificate: 'nonsense' })
    expect(questionOf('-----BEGIN CERTIFICATE-----\nMIIB', '')).toEqual({
      certificate: '-----BEGIN CERTIFICATE-----\nMIIB',
    })
  })
})

describe('An instant that is typed', () => {
  it('is the time of Asia/Shanghai', () => {
    expect(instantInShanghai('2026-11-21T07:30')).toBe('2026-11-20T23:30:00.000Z')
    expect(instantInShanghai('2026-11-21T07:30:15')).toBe('2026-11-20T23:30:15.000Z')
  })

  it.each(['', '2026-11-21', '2026-13-41T07:30', 'soon'])('is none where it is %p', (text) => {
    expect(instantInShanghai(text)).toBeUndefined()
  })
})

describe('A complaint that is written', () => {
  const draft = {
    ...emptyDraft,
    ...{ provider: ' Foreign CA ', subject: 'Late ', text: 'Not revoked.', consent: true },
  }

  it('says nothing of who writes it unless they do', () => {
    const sent = { about: { provider: 'Foreign CA' }, subject: 'Late', text: 'Not revoked.' }
    expect(complaintOf({ ...draft, name: 'A', email: 'a@example.org' })).toEqual(sent)
    const named = { ...draft, anonymous: false, email: 'a@example.org' }
    expect(complaintOf(named)).toEqual({ ...sent, contact: { email: 'a@example.org' } })
    expect(lacking(draft)).toEqual({})
  })

  it('is about the entry from which it was begun, and takes fingerprints as they are copied', () => {
    const about = { recognition: 'id', certificateSha256: 'AB:CD ef' }
    expect(complaintOf({ ...draft, ...about }).about).toEqual({
      recognition: 'id',
      certificateSha256: 'abcdef',
    })
  })

  it('lacks what is not said', () => {
    expect(Object.keys(lacking({ ...emptyDraft, anonymous: false }))).toEqual([
      ...['/about/provider', '/subject', '/text', '/contact/email', 'consent'],
    ])
  })
})

describe('Countries', () => {
  it('are named in both languages, each once, without the country itself and old codes', () => {
    const english = countries('en')
    const ids = english.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(200)
    expect(english).toContainEqual({ id: 'BG', label: 'Bulgaria' })
    expect(countryName('BG', 'zh-CN')).toBe('保加利亚')
    for (const code of ['CN', 'SU', 'EU', 'ZZ']) expect(ids).not.toContain(code)
    expect(countryName('nowhere', 'en')).toBe('nowhere')
  })
})

it('words every status of the register as the law does', () => {
  for (const [language, words] of [
    ['en', catalogue('en')],
    ['zh-CN', catalogue('zh-CN')],
  ] as const)
    for (const status of registerStatuses)
      expect(words.get(`public:status.${status}`)).toBe(registerStatusRules[status].title[language])
})
