/** What is published of a real application before a grant: the named parts, and nothing else that was filed. */
import { describe, expect, it } from '@jest/globals'
import { publicPartOf } from '../../activities/public-comment.ts'
import { grantedDossier } from '../../demo/specimen/granted.ts'
import { refusedDossier } from '../../demo/specimen/refused.ts'
import { DossierForm } from '../../domain/dossier-form.ts'
import { PublicApplication } from '../../domain/matter/public-comment.ts'

const forms = [grantedDossier('2026-11-21'), refusedDossier('2026-11-21')].map(({ form }) => form)

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : []
}

describe('What is published of an application before a grant', () => {
  it('names the CA, its certificate types, the scope and the legal basis', () => {
    for (const form of forms) {
      const published = PublicApplication.parse(publicPartOf(DossierForm.parse(form)))
      expect(published.provider).toEqual(form.identity.legalName)
      expect(published.certificateTypes.map(({ id }) => id)).toEqual(
        form['certificate-types'].types.map(({ id }) => id),
      )
      expect(published.scope).toHaveLength(form.scenarios.scenarios.length)
      expect(published.legalBasis?.kind).toBe(form['legal-basis'].kind)
    }
  })

  it('says nothing of relying parties, parties, persons, capital, agents and systems', () => {
    for (const form of forms) {
      const published = textsIn(publicPartOf(DossierForm.parse(form))).join('\n')
      const { scenarios } = form.scenarios
      const secret = [
        ...scenarios.flatMap(({ parties, relyingParties }) => [parties, ...relyingParties]),
        form.identity.legalRepresentative,
        form.identity.capital.amount,
        form.agent.name,
      ]
      expect(secret.filter((text) => published.includes(text))).toEqual([])
    }
  })
})
