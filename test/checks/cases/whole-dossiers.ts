/** Cases of the checks of a dossier as a whole. */
import {
  anotherCa,
  authorityKey,
  ca,
  extended,
  extension,
  having,
  holder,
  name,
  publicKey,
  subjectKey,
  subordinateCa,
  type Draft,
} from '../draft.ts'
import { list, number } from '../draft-list.ts'
import { integer, oid, sequence, utcTime } from '../encode.ts'
import { authority, revocations, sample, together, type Case, type Cases } from './case.ts'
import { policies, policy, sound } from './with-parts.ts'

/** Another holder, with the identifier of its key. */
function another(change: Partial<Draft>): Case {
  const draft = having(holder(), {
    serialNumber: integer('1002'),
    subject: name('Another Holder'),
    key: publicKey('rsa-3072'),
    ...change,
  })
  return sample(extended(draft, { subjectKeyIdentifier: subjectKey(draft.key) }), [])
}
const under = (...ids: string[]): Case =>
  sample(extended(holder(), { certificatePolicies: policies(...ids.map((id) => policy(id))) }))
const declared = '1.3.6.1.4.1.99999.1'

/** A holder below the CA that another CA's certificate limits to these policies. */
function belowCaWith(...ids: string[]): Case {
  const own = extension('2.5.29.32', sequence(...ids.map((id) => sequence(oid(id)))))
  const issuing = extended(subordinateCa(), { certificatePolicies: own })
  const below = having(holder(), { issuer: issuing.subject, signer: 'another-ca' })
  const linked = extended(below, { authorityKeyIdentifier: authorityKey(issuing.key) })
  return sample(linked, [issuing, ca()])
}

const later = { thisUpdate: utcTime('261120000000Z') }
const lists = (...all: Buffer[]): Case =>
  together(authority(ca()), ...all.map((each) => revocations(each, [])))

export const wholeDossierCases: Cases = {
  'dossier/no-shared-factors': {
    none: together(sound, another({})),
    shared: together(
      sound,
      another({ key: publicKey('rsa-shared-prime-1') }),
      another({ key: publicKey('rsa-shared-prime-2'), serialNumber: integer('1003') }),
    ),
    'one-key-twice': together(sound, another({ key: holder().key })),
  },
  'dossier/holder-keys-exclusive': {
    exclusive: together(sound, another({})),
    renewed: together(sound, another({ key: holder().key, subject: holder().subject })),
    shared: together(sound, another({ key: holder().key })),
    'no-samples': authority(ca()),
  },
  'dossier/serial-numbers-distinct': {
    distinct: together(sound, another({})),
    'filed-twice': together(sound, sound),
    twice: together(sound, another({ serialNumber: integer('1001') })),
  },
  'dossier/key-identifiers-distinct': {
    distinct: together(sound, another({})),
    shared: together(
      sound,
      authority(extended(anotherCa('Another CA'), { subjectKeyIdentifier: subjectKey(ca().key) })),
    ),
  },
  'dossier/samples-under-declared-policies': {
    declared: sound,
    another: under('1.3.6.1.4.1.99999.7'),
    'no-samples': authority(ca()),
  },
  'dossier/declared-policies-shown': { shown: sound, 'not-shown': under('1.3.6.1.4.1.99999.7') },
  'dossier/issuers-allow-policies': {
    unlimited: sound,
    allowed: belowCaWith(declared),
    any: belowCaWith('2.5.29.32.0'),
    'not-allowed': belowCaWith('1.3.6.1.4.1.99999.7'),
  },
  'dossier/crl-numbers-increase': {
    increasing: lists(list(), list({ ...later, extensions: { number: number('06') } })),
    repeated: lists(list(), list(later)),
    'one-list': lists(list()),
  },
}
