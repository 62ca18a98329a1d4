/** "If a key usage extension is present, verify that the keyCertSign bit is set" (RFC 5280 §6.1.4 (n)). */
import { readExtension } from '../x509/extension.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'
import { refusal } from './reasons.ts'
import type { Step } from './state.ts'

export const maySignCertificates: Step = (_, { certificate }) => {
  const usages = readExtension(certificate, keyUsage)
  const allowed = !usages || usages.includes('keyCertSign')
  return allowed ? undefined : refusal('key-cert-sign-missing', usages.join(', '))
}
