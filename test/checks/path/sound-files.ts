/** A sound path of three certificates, with its CRLs and an OCSP response: what mutants are made of. */
import * as der from '../encode.ts'
import { idOf, noCheck, respond, status } from '../ocsp/responder.ts'
import {
  alternativeNames,
  authority,
  certificate,
  entity,
  extension,
  general,
  mappings,
  nameConstraints,
  policies,
  purposes,
} from './authority.ts'
import { crlNumber, deltaOf, revocationList } from './revocation-list.ts'

const root = entity('Root')
const ca = entity('CA')
const responder = entity('Responder')
const { dns, ip, mail, uri } = general
const point = der.sequence(der.explicit(0, der.explicit(0, uri('http://crl.example/ca.crl'))))
const leaf = certificate(ca, entity('Holder'), [
  alternativeNames(dns('a.example'), mail('me@a.example'), ip(10, 1, 2, 3)),
  policies('1.2.3'),
  extension('2.5.29.31', der.sequence(point)),
])
/** Holder, CA, anchor; the anchor's list, the CA's, its delta; the response. */
export const soundFiles = [
  leaf,
  authority(
    root,
    ca,
    nameConstraints([dns('a.example'), mail('a.example'), ip(10, 0, 0, 0, 255, 0, 0, 0)]),
    policies('1.2.3', '1.2.4'),
    mappings(['1.2.4', '1.2.3']),
  ),
  authority(root, root),
  revocationList(root, [], [crlNumber(1)]),
  revocationList(ca, [{ serial: '7f', reason: 1 }], [crlNumber(1)]),
  revocationList(ca, [{ serial: '7f', reason: 8 }], [crlNumber(2), deltaOf(1)]),
  respond({
    signer: responder,
    singles: [{ id: idOf(leaf, ca), status: status.good }],
    certificates: [certificate(ca, responder, [purposes('1.3.6.1.5.5.7.3.9'), noCheck])],
  }),
]
