/** What a dossier about a recognition takes over from the filing that describes it: its parties, and the files that still say something. */
import type { Document } from '../domain/document.ts'
import { documentType } from '../domain/document-type.ts'
import type { Dossier } from '../domain/dossier.ts'
import { dateRules } from '../domain/form/date-rules.ts'
import type { Recognition } from '../domain/recognition/state.ts'
import { leftOut } from '../procedure/carried-documents.ts'
import { filingPolicy } from '../procedure/filing-policy.ts'
import { requiredDocuments } from '../procedure/required-documents.ts'
import { dateInShanghai } from '../procedure/working-days.ts'
import type { Inherited } from '../workflows/messages.ts'
import type { FiledForm } from './filed-forms.ts'

interface Source {
  readonly recognition: Recognition
  readonly last?: { readonly dossier: Dossier } | undefined
  readonly form?: FiledForm | undefined
}

/** The latest version of each document. */
const latest = (documents: readonly Document[]): Document[] => [
  ...new Map(documents.map((document) => [document.id, document])).values(),
]

const sectionOf = (type: string): string =>
  requiredDocuments.find(({ code }) => code === type)?.section ?? ''

/** Certificates of the recognised chain that are no longer valid. */
const endedIn = ({ published: { entry } }: Recognition, at: string): string[] =>
  entry.chain
    .filter(({ until, notAfter }) => until !== undefined || notAfter <= at)
    .map(({ sha256 }) => sha256)

export function inheritedFrom({ recognition, last, form }: Source): Inherited {
  const { organisation } = recognition
  const filing = last?.dossier.filings.at(-1)
  if (!last || !filing || !form) return { organisation, documents: [], confidential: [] }
  const at = new Date().toISOString()
  const today = dateInShanghai(at)
  const { dossier } = last
  const dates = dateRules(form, { today, policy: filingPolicy })
  const outdated = dates.map(({ path }) => String(path[0]))
  const terms = { at, outdated, ended: endedIn(recognition, at) }
  const judged = latest(dossier.documents)
    .filter(({ type }) => documentType(type))
    .map((document) => {
      const { type, attachedAt, evidence } = document
      const file = { type, section: sectionOf(type), attachedAt, sha256: evidence.sha256 }
      return { document, why: leftOut(file, terms) }
    })
  const documents = judged.filter(({ why }) => !why).map(({ document }) => document)
  const isCarried = (id: string) => documents.some((document) => document.id === id)
  const { agency } = dossier
  return {
    organisation,
    ...(agency && !agency.ended && agency.until >= today && { agency }),
    documents: documents.map((document) => ({
      ...document,
      version: 1,
      carriedFrom: document.carriedFrom ?? dossier.id,
    })),
    confidential: dossier.confidential.filter(({ document }) => isCarried(document)),
    basis: {
      dossier: dossier.id,
      filing: filing.number,
      form: filing.form,
      left: judged.flatMap(({ document: { type, fileName }, why }) =>
        why ? [{ type, fileName, why: { ...why } }] : [],
      ),
    },
  }
}

/** Whoever applies declares anew, and on that day, that all is true (Administrative License Law 31). */
export function withoutDeclaration({ application, ...form }: FiledForm): FiledForm {
  const { truth: _truth, date: _date, ...rest } = (application ?? {}) as Record<string, unknown>
  return { ...form, application: rest }
}
