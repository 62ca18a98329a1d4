/** RFC 5280 §4.2.1.10: names within and without the subtrees, for each form. */
import { describe, expect, it } from '@jest/globals'
import * as der from '../encode.ts'
import {
  alternativeNames,
  authority,
  certificate,
  constraintsValue,
  entity,
  general,
  nameConstraints,
  nameOf,
} from './authority.ts'
import { verdictOn } from './vocabulary.ts'

const { dns, mail, uri, ip, directory } = general
const root = entity('Root')
const ca = entity('CA')
const holder = entity('Holder')
const anchor = authority(root, root)

const under = (permitted: Buffer[], excluded: Buffer[], ...names: Buffer[]) =>
  verdictOn([
    anchor,
    authority(root, ca, nameConstraints(permitted, excluded)),
    certificate(ca, holder, [alternativeNames(...names)]),
  ])
const permitting = (base: Buffer, name: Buffer) => under([base], [], name)
const excluding = (base: Buffer, name: Buffer) => under([], [base], name)

const organisation = (...parts: [string, Buffer][]) =>
  der.sequence(...parts.map(([id, value]) => der.set(der.sequence(der.oid(id), value))))

describe('RFC 5280 §4.2.1.10, permitted subtrees', () => {
  it.each([
    ['a host', dns('example.com'), dns('example.com'), 'valid'],
    ['a host below it', dns('example.com'), dns('A.Example.COM'), 'valid'],
    ['a wildcard below it', dns('example.com'), dns('*.example.com'), 'valid'],
    [
      'a host that only ends alike',
      dns('example.com'),
      dns('badexample.com'),
      'name-not-permitted',
    ],
    ['a wildcard above it', dns('a.example.com'), dns('*.example.com'), 'name-not-permitted'],
    ['a mailbox', mail('me@example.com'), mail('me@EXAMPLE.com'), 'valid'],
    [
      'another case of the mailbox',
      mail('me@example.com'),
      mail('ME@example.com'),
      'name-not-permitted',
    ],
    ['a mailbox at the host', mail('example.com'), mail('me@example.com'), 'valid'],
    [
      'a mailbox below the host',
      mail('example.com'),
      mail('me@a.example.com'),
      'name-not-permitted',
    ],
    ['a mailbox below a domain', mail('.example.com'), mail('me@a.example.com'), 'valid'],
    ['a mailbox at the domain', mail('.example.com'), mail('me@example.com'), 'name-not-permitted'],
    ['a URI at the host', uri('example.com'), uri('https://me@example.com:8080/x'), 'valid'],
    ['a URI below a domain', uri('.example.com'), uri('ldap://a.example.com/cn=x'), 'valid'],
    ['a URI elsewhere', uri('example.com'), uri('https://example.org/'), 'name-not-permitted'],
    ['an address in the range', ip(10, 1, 0, 0, 255, 255, 0, 0), ip(10, 1, 2, 3), 'valid'],
    ['an address outside', ip(10, 1, 0, 0, 255, 255, 0, 0), ip(10, 2, 2, 3), 'name-not-permitted'],
    [
      'an address of the other kind',
      ip(10, 0, 0, 0, 255, 0, 0, 0),
      ip(...Array<number>(16).fill(0)),
      'name-not-permitted',
    ],
    ['a name of another form', dns('example.com'), mail('me@example.org'), 'valid'],
  ])('%s', (_, base, name, verdict) => {
    expect(permitting(base, name)).toBe(verdict)
  })

  it('compares directory names by their first RDNs, whatever their string types and case', () => {
    const base = organisation(
      ['2.5.4.6', der.printable('BG')],
      ['2.5.4.10', der.utf8('Test  Provider')],
    )
    const inside = organisation(
      ['2.5.4.6', der.printable('bg')],
      ['2.5.4.10', der.printable(' TEST provider')],
      ['2.5.4.3', der.utf8('x')],
    )
    const path = (subject: Buffer) => [
      anchor,
      authority(root, ca, nameConstraints([directory(base)])),
      certificate(ca, entity(subject)),
    ]
    expect(verdictOn(path(inside))).toBe('valid')
    expect(verdictOn(path(nameOf('x')))).toBe('name-not-permitted')
  })

  it('applies to the mail address in a subject', () => {
    const subject = organisation(['1.2.840.113549.1.9.1', der.ia5('me@example.org')])
    const path = [
      anchor,
      authority(root, ca, nameConstraints([mail('example.com')])),
      certificate(ca, entity(subject)),
    ]
    expect(verdictOn(path)).toBe('name-not-permitted')
  })
})

describe('RFC 5280 §4.2.1.10, excluded subtrees', () => {
  it.each([
    ['a host below', dns('example.com'), dns('a.example.com'), 'name-excluded'],
    [
      'a wildcard that covers an excluded host',
      dns('a.example.com'),
      dns('*.example.com'),
      'name-excluded',
    ],
    ['another host', dns('example.com'), dns('example.org'), 'valid'],
    ['an address', ip(10, 0, 0, 0, 255, 0, 0, 0), ip(10, 9, 9, 9), 'name-excluded'],
    ['any name of the form', dns(''), dns('example.org'), 'name-excluded'],
  ])('%s', (_, base, name, verdict) => {
    expect(excluding(base, name)).toBe(verdict)
  })
})

describe('RFC 5280 §4.2.1.10, what cannot be processed', () => {
  it.each([
    ['a mask with a gap', ip(10, 0, 0, 0, 255, 0, 255, 0), dns('example.com')],
    ['a range of a wrong size', ip(10, 0, 0, 0), dns('example.com')],
    ['a constraint with a wildcard', dns('*.example.com'), dns('a.example.com')],
    ['a constraint with a leading full stop', dns('.example.com'), dns('a.example.com')],
    ['a URI without a host', uri('example.com'), uri('urn:a:b')],
    ['a URI with an address', uri('example.com'), uri('https://10.1.2.3/')],
    ['a mail address without a host', mail('example.com'), mail('me')],
  ])('%s is no pass', (_, base, name) => {
    expect(permitting(base, name)).toBe('name-constraint-unprocessable')
  })
})

describe('RFC 5937, an anchor’s name constraints', () => {
  const constrained = authority(root, root, nameConstraints([dns('example.com')]))
  const path = [constrained, certificate(root, holder, [alternativeNames(dns('example.org'))])]

  it('count', () => expect(verdictOn(path)).toBe('name-not-permitted'))
  it('do not count where they are to be ignored', () =>
    expect(verdictOn(path, { anchorConstraints: 'ignored' })).toBe('valid'))
  it('are joined by the initial subtrees', () => {
    const initialSubtrees = constraintsValue([], [dns('example.com')])
    const sound = [constrained, certificate(root, holder, [alternativeNames(dns('example.com'))])]
    expect(verdictOn(sound)).toBe('valid')
    expect(verdictOn(sound, { initialSubtrees })).toBe('name-excluded')
  })
})
