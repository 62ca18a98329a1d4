/** "The certificate issuer name is the working_issuer_name" (RFC 5280 §6.1.3 (a)(4)). */
import { nameText } from '../x509/name.ts'
import { sameName } from './prepared-name.ts'
import { refusal } from './reasons.ts'
import type { Step } from './state.ts'

export const issuerNamed: Step = ({ workingIssuerName }, { certificate: { issuer } }) =>
  sameName(issuer, workingIssuerName)
    ? undefined
    : refusal('issuer-name-mismatch', `${nameText(issuer)} ≠ ${nameText(workingIssuerName)}`)
