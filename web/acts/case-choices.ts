/** What a field may be set to, as the case itself says: its documents, notices, open matters, certificate types. */
import type { useTerms } from './use-terms.ts'
import { fieldsOf, itemsOf } from './body.ts'
import type { CaseView } from './case-view.ts'
import type { Option } from '../ui/choice.tsx'
import type { JsonSchema } from './json-schema.ts'
import { namesIn } from './labels.ts'

type Terms = ReturnType<typeof useTerms>
type Term = Terms['term']
type Matter = Readonly<Record<string, unknown>>
type Source = (view: CaseView, term: Term) => readonly Option[]

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const documents: Source = ({ documents: held = [] }, term) =>
  held.map(({ id, fileName, type, version }) => ({
    id,
    label: `${fileName} · ${term('document', type)}${version > 1 ? ` · ${version}` : ''}`,
  }))

const minutes: Source = ({ documents: held = [] }) =>
  held
    .filter(({ type }) => type === 'hearing-minutes')
    .map(({ fileName, evidence }) => ({ id: evidence.sha256, label: fileName }))

const notices: Source = ({ notices: held = [] }, term) =>
  held
    .filter(({ issuedAt, served }) => issuedAt !== undefined && !served)
    .map(({ id, kind, number = '' }) => ({ id, label: `${term('notice', kind)} ${number}` }))

/** Matters of the case under a name of its view, those that are still open. */
const matters =
  (
    name: string,
    isOpen: (matter: Matter) => boolean,
    label: (matter: Matter, term: Term) => string,
  ): Source =>
  (view, term) =>
    itemsOf(view[name])
      .map(fieldsOf)
      .filter(isOpen)
      .map((matter) => ({ id: text(matter['id']), label: label(matter, term) }))

const supplements = matters(
  'supplements',
  ({ closed, answer }) => !closed && !answer,
  ({ items, answerBy }) =>
    [...itemsOf(items).map((item) => text(fieldsOf(item)['what'])), text(answerBy)].join(' · '),
)
const holds = matters(
  'holds',
  ({ ended }) => !ended,
  ({ reason, until }) => `${text(reason)} · ${text(until)}`,
)
const pauses = matters(
  'pauses',
  ({ to, refused }) => !to && !refused,
  ({ reason, explanation }, term) => `${term('pauseReason', text(reason))} · ${text(explanation)}`,
)
const delegations = matters(
  'delegations',
  () => true,
  ({ to, role, ends }, term) =>
    [text(fieldsOf(to)['name']), term('role', text(role)), text(ends).slice(0, 10)].join(' · '),
)
const consultations = matters(
  'consultations',
  ({ reply }) => !reply,
  ({ organisation }) => text(organisation),
)
const duties = matters(
  'duties',
  ({ state }) => state === 'open' || state === 'missed',
  ({ kind, due }, term) => `${term('clock', text(kind))} · ${text(due)}`,
)
const inspections = matters(
  'inspections',
  ({ state }) => state === 'planned',
  ({ plan }) => [fieldsOf(plan)['subject'], fieldsOf(plan)['date']].map(text).join(' · '),
)

/** By the name of the field; in a list, of the list. */
const sources: Readonly<Record<string, Source>> = {
  minutes,
  notice: notices,
  supplement: supplements,
  hold: holds,
  pause: pauses,
  delegation: delegations,
  consultation: consultations,
  duty: duties,
  inspection: inspections,
}

/** Acts on one matter of the case, by the name of the field that says which. */
const aboutMatter: Readonly<Record<string, string>> = {
  acknowledge: 'notice',
  'record-service': 'notice',
  supplement: 'supplement',
  'close-supplement': 'supplement',
  'end-hold': 'hold',
  'end-pause': 'pause',
  'end-delegation': 'delegation',
  'record-reply': 'consultation',
  'report-duty': 'duty',
  'cancel-inspection': 'inspection',
}

/** Whether the case has the matter that the act is about; true until the case has been read. */
export function isPossible(view: CaseView | undefined, act: string): boolean {
  const source = sources[aboutMatter[act] ?? '']
  return !view || !source || source(view, (_, code) => code ?? '').length > 0
}

/** Ids of cases and entries are no documents, although they look like them. */
const notDocuments = ['recognition', 'penalty', 'renews', 'changes']

const isOfDocuments = (name: string, { format, items }: JsonSchema) =>
  (items?.format ?? format) === 'uuid' && !notDocuments.includes(name)

/** Sections of the form and types of documents; some are both, and one choice stands for the two. */
function askedFor({ term, codes }: Terms): readonly Option[] {
  const labels = new Map<string, Set<string>>()
  for (const vocabulary of ['section', 'document'] as const)
    for (const id of codes(vocabulary))
      labels.set(id, (labels.get(id) ?? new Set()).add(term(vocabulary, id)))
  return [...labels].map(([id, names]) => ({ id, label: [...names].join(' · ') }))
}

/** `types`: ids of the certificate types that were filed. */
export function choicesOf(view: CaseView | undefined, terms: Terms, types: readonly Option[]) {
  const { term } = terms
  const asked = askedFor(terms)
  return (pointer: string, schema: JsonSchema): readonly Option[] | undefined => {
    const name = namesIn(pointer).at(-1) ?? ''
    if (!view) return undefined
    if (name === 'certificateTypes' || /\/refused\/\d+\/id$/.test(pointer))
      return types.length > 0 ? types : undefined
    if (name === 'document' && schema.format === undefined) return asked
    if (isOfDocuments(name, schema)) return documents(view, term)
    return sources[name]?.(view, term)
  }
}
