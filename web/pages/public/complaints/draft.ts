/** A complaint as it is being written, and as it is sent. */
import type { components } from '../../../client/schema.d.ts'
import type { FieldErrors } from '../field-problems.ts'

type NewComplaint = components['schemas']['NewComplaint']

export interface Draft {
  readonly recognition: string
  readonly provider: string
  readonly certificateSha256: string
  readonly subject: string
  readonly text: string
  readonly anonymous: boolean
  readonly name: string
  readonly email: string
  readonly consent: boolean
}

export const emptyDraft: Draft = {
  ...{ recognition: '', provider: '', certificateSha256: '', subject: '', text: '' },
  ...{ anonymous: true, name: '', email: '', consent: false },
}

/** A fingerprint as people copy it: with colons, spaces, in capitals. */
const fingerprint = (text: string) => text.replace(/[\s:]/g, '').toLowerCase()

const given = <T extends Readonly<Record<string, string>>>(texts: T): Partial<T> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<T>

/** As the interface takes it. */
export function complaintOf(draft: Draft): NewComplaint {
  const { recognition, provider, certificateSha256, subject, text, anonymous } = draft
  const contact = given({ name: draft.name.trim(), email: draft.email.trim() })
  return {
    about: recognition
      ? given({ recognition, certificateSha256: fingerprint(certificateSha256) })
      : given({
          provider: provider.trim(),
          certificateSha256: fingerprint(certificateSha256),
        }),
    subject: subject.trim(),
    text: text.trim(),
    ...(!anonymous && Object.keys(contact).length > 0 && { contact }),
  }
}

/** Which fields lack what, as keys of texts by JSON Pointer; empty where it may be sent. */
export function lacking(draft: Draft): FieldErrors {
  const { about, subject, text, contact } = complaintOf(draft)
  return {
    ...(Object.keys(about).length === 0 && { '/about/provider': 'complaint.lacks.about' }),
    ...(subject === '' && { '/subject': 'complaint.lacks.subject' }),
    ...(text === '' && { '/text': 'complaint.lacks.text' }),
    ...(!draft.anonymous && !contact?.email && { '/contact/email': 'complaint.lacks.email' }),
    ...(!draft.consent && { consent: 'complaint.lacks.consent' }),
  }
}
