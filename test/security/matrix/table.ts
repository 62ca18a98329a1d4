/** How the answers that are expected of a route are written down. */
import { everybody, type Holder, strangers, type Who } from './callers.ts'

/** Cases that requests are about, each at another stage, or of another kind after a grant. */
export const dossierStages = [
  ...(['draft', 'intake', 'verification', 'expert-review', 'delivery'] as const),
] as const
export type DossierStage = (typeof dossierStages)[number]
export const cases = ['recognition', 'penalty', 'exit', 'complaint'] as const
export type Subject = DossierStage | (typeof cases)[number] | 'service'

/**
 * `passes`: beyond authorisation, whatever comes of it. `401`, `403`: no or the wrong role. `hidden`: 404, as if the
 * case or the document did not exist. `undeclared`: an expert without a declaration. `stage`: 409, not at this stage.
 */
export type Expected = 'passes' | '401' | '403' | 'hidden' | 'undeclared' | 'stage'

export interface Line {
  readonly passes: readonly Holder[]
  readonly hidden?: readonly Holder[]
  readonly undeclared?: readonly Holder[]
  readonly stage?: readonly Holder[]
}

/** What is expected of a route: on each subject it is asked about, a line; whoever a line does not name gets 403. */
export interface Entry {
  readonly lines: Partial<Record<Subject, Line | 'everybody' | 'by secret'>>
  /** Sent by whoever is to be refused, where what is made from the schema does not do. */
  readonly body?: object
}
export type Table = Readonly<Record<string, Entry>>

/** For everybody, with any token or none. */
export const open: Entry = { lines: { service: 'everybody' } }

/** By a secret that was given with the case, whoever asks; none of these callers has it. */
export const bySecret: Entry = { lines: { service: 'by secret' } }

/** About no case: one of these, and nobody else. */
export const only = (...passes: readonly Holder[]): Entry => ({ lines: { service: { passes } } })

/** Every answer that an entry expects, written out. */
export function expectedOf(entry: Entry): { subject: Subject; who: Who; expected: Expected }[] {
  const subjects = Object.entries(entry.lines) as [Subject, Line | 'everybody' | 'by secret'][]
  return subjects.flatMap(([subject, line]) =>
    everybody.map((who) => ({ subject, who, expected: answerFor(line, who) })),
  )
}

function answerFor(line: Line | 'everybody' | 'by secret', who: Who): Expected {
  if (line === 'everybody') return 'passes'
  if (line === 'by secret') return 'hidden'
  if ((strangers as readonly Who[]).includes(who)) return '401'
  const named = (['passes', 'hidden', 'undeclared', 'stage'] as const).filter((answer) =>
    (line[answer] as readonly Who[] | undefined)?.includes(who),
  )
  if (named.length > 1) throw new Error(`expected ${who} once in a line, got ${named.join(', ')}`)
  return named[0] ?? '403'
}
