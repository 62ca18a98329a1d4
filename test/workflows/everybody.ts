/** People who hold every role, and what they say with each act that they try. */
import type { Dossier } from '../../domain/dossier.ts'
import type { Person } from '../../domain/person.ts'
import { type ActName, actNames } from '../../procedure/acts.ts'
import { roles } from '../../procedure/roles.ts'
import { grant } from '../support/case.ts'
import { evidence } from '../support/rehearsed.ts'

/** Everybody holds every role: only the history of the case keeps them apart. */
export const everybody: Person[] = [...'abcdefghijklm'].map((sub) => ({
  sub,
  name: sub.toUpperCase(),
  organisation: 'Everybody',
  roles: [...roles],
}))

const remedies = { reconsideration: 'Within 60 days.', litigation: 'Within six months.' }
const later = '2099-12-31'
const text = 'So it is.'

/** What each act says when somebody tries it; acts that are not here are not tried. */
export const payloads: { readonly [A in ActName]?: (state: Dossier, pick: number) => unknown } = {
  file: ({ revision, documents }) => ({
    revision,
    documents: documents.length,
    form: evidence,
    caName: {},
    certificateTypes: ['seal', 'signature'],
  }),
  accept: () => ({}),
  'refuse-acceptance': () => ({ ground: 'form', reasons: [text], remedies }),
  declare: (_state, pick) => ({ conflict: pick % 17 === 0, statement: text }),
  verify: ({ equivalence = [], documents }) => ({
    verdict: 'meets',
    note: text,
    conditions: equivalence.map(({ id }) => ({ condition: id, verdict: 'meets', reason: text })),
    opened: documents.map(({ id, version }) => ({ document: id, version })),
  }),
  'request-supplement': () => ({ items: [{ document: 'audit', what: text }], answerBy: later }),
  'close-supplement': ({ supplements }) => ({
    supplement: supplements.at(-1)?.id ?? 's0',
    reason: text,
  }),
  'request-pause': () => ({ reason: 'testing', explanation: text, expectedEnd: later }),
  'approve-pause': () => ({}),
  'end-pause': ({ pauses }) => ({ pause: pauses.at(-1)?.id ?? 'p0', report: text }),
  'request-extension': () => ({ reasons: [text] }),
  'approve-extension': () => ({}),
  assign: ({ handledBy, verifications }, pick) => {
    const busy = [...handledBy, ...verifications.map(({ by }) => by.sub)]
    // Mostly people who have not touched the case yet; sometimes anybody.
    const free = pick % 5 === 0 ? everybody : everybody.filter(({ sub }) => !busy.includes(sub))
    const panel = [0, 1, 2].flatMap((place) => free[(pick + place) % free.length] ?? [])
    return { experts: panel.map(({ sub, name, organisation }) => ({ sub, name, organisation })) }
  },
  'declare-interest': (_state, pick) => ({ conflict: pick % 11 === 0, statement: text }),
  'give-opinion': ({ documents }, pick) => ({
    advice: pick % 3 === 0 ? 'unfavourable' : 'favourable',
    reasons: text,
    opened: documents.map(({ id, version }) => ({ document: id, version })),
  }),
  propose: () => ({ content: grant() }),
  'pass-legality': () => ({}),
  'return-draft': () => ({ reason: text }),
  decide: () => ({}),
  'return-proposal': () => ({ reason: text }),
}
export const tried = actNames.filter((act) => payloads[act] !== undefined)
