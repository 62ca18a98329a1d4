/** Opens a dossier about a recognition that there is: its renewal, or a change of what it recognises (Administrative License Law 49, 50). */
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Recognition } from '../domain/recognition/state.ts'
import { refuse, type Refusal } from '../procedure/failures.ts'
import { isApplicant } from '../procedure/may-read.ts'
import { renewalRefused } from '../procedure/renewal.ts'
import type { ScopeChange } from '../procedure/scope-change.ts'
import { dateInShanghai } from '../procedure/working-days.ts'
import type { DossierRecord } from '../storage/records/dossiers.ts'
import { type FiledForm, filedForm } from './filed-forms.ts'
import { uuidOf } from './idempotency.ts'
import { inheritedFrom, withoutDeclaration } from './inherited.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'
import { assertUnrestricted, opener } from './restricted.ts'
import { toProblem } from './to-problem.ts'

/** A renewal, or a change of a kind. */
export interface About {
  readonly recognition: string
  readonly kind?: ScopeChange | undefined
}

interface Subject {
  readonly recognition: Recognition
  /** The dossier whose filing describes the recognition now, and its form; absent where none is on file. */
  readonly last?: DossierRecord | undefined
  readonly form?: FiledForm | undefined
}

const today = () => dateInShanghai(new Date().toISOString())

/** The CA that is recognised, or whoever is its agent now. */
function mayAskFor(person: Person, { recognition, last }: Subject): boolean {
  if (person.organisation === recognition.organisation) return true
  const agency = last?.dossier.agency
  return (
    agency !== undefined &&
    agency.until >= today() &&
    isApplicant(person, last?.dossier ?? recognition)
  )
}

async function subjectOf(id: string, person: Person, parts: Parts): Promise<Subject> {
  const { records } = parts
  const recognition = await records.findCase<Recognition>('recognition', id)
  const last =
    recognition && (await records.findDossier(recognition.describedBy ?? recognition.dossier))
  if (!recognition || !mayAskFor(person, { recognition, last }))
    throw new Problem('CaseNotFound', `expected a recognition of yours, got ${id}`)
  const filing = last?.dossier.filings.at(-1)
  return { recognition, last, ...(filing && { form: await filedForm(filing, parts) }) }
}

const lastDay = ({ published: { entry } }: Recognition): string =>
  entry.types
    .map(({ validUntil }) => validUntil)
    .toSorted()
    .at(-1) ?? ''

/** Why the dossier cannot be opened now. */
function refused(
  { ended, stage, ...recognition }: Recognition,
  { kind, open }: { kind: ScopeChange | undefined; open: string | undefined },
  { rules }: Pick<Parts, 'rules'>,
): Refusal | undefined {
  const until = lastDay({ ended, stage, ...recognition })
  if (ended || stage === 'closed' || today() > until)
    return refuse('NotInForce', 'expected a recognition in force, it has ended', { until })
  if (open) return refuse('AlreadyOpen', `expected none under way, got ${open}`, { dossier: open })
  return kind ? undefined : renewalRefused(today(), until, rules)
}

/** Opens it with the last filing’s form and the files that still say something; the same key opens the same dossier. */
export async function openAbout(
  about: About,
  { person, key }: { readonly person: Person; readonly key: string },
  parts: Parts,
): Promise<Receipt> {
  const { kind, recognition: id } = about
  const subject = await subjectOf(id, person, parts)
  const { recognition } = subject
  const { organisation, number } = recognition
  const sort = kind ? 'change' : 'renewal'
  const before = await parts.records.listAbout({ recognition: id, organisation })
  const earlier = before.filter((each) => each.about === sort)
  const open = earlier.find(({ stage }) => stage !== 'closed')?.id
  const receipt = await orTaken(
    parts.dossiers.open(person, key, {
      id: uuidOf(sort, id, String(earlier.length)),
      earlier: earlier.map((each) => each.id),
      asked: [about],
      opening: async () => {
        const why = refused(recognition, { kind, open }, parts)
        if (why) throw Problem.of(why)
        await assertUnrestricted(opener(organisation), parts)
        const of = { number, validUntil: lastDay(recognition), recognition: id }
        return {
          ...(kind ? { changes: { ...of, kind } } : { renews: of }),
          inherits: inheritedFrom(subject),
        }
      },
    }),
  )
  if (subject.form) await prefill(receipt.dossier, subject.form, { person, parts })
  return receipt
}

/** Two that were asked for at once have one id: the second finds it taken. */
async function orTaken(opening: Promise<Receipt>): Promise<Receipt> {
  try {
    return await opening
  } catch (error) {
    if (error instanceof Problem || toProblem(error).type !== 'IdempotencyKeyReused') throw error
    throw Problem.of(refuse('AlreadyOpen', 'expected none under way, one has just been opened'))
  }
}

/** Characters of the sections that are saved in one act: far below what the procedure takes at once. */
const mostCharacters = 200_000

function inPortions(form: FiledForm): FiledForm[] {
  const portions: Record<string, unknown>[] = [{}]
  for (const [section, content] of Object.entries(form)) {
    const last = portions.at(-1) ?? {}
    const size = JSON.stringify(last).length + JSON.stringify(content).length
    if (size > mostCharacters && Object.keys(last).length > 0) portions.push({ [section]: content })
    else last[section] = content
  }
  return portions
}

/** Saves the last filing’s sections as the draft; what was saved already is not saved again. */
async function prefill(
  id: string,
  form: FiledForm,
  { person, parts }: { readonly person: Person; readonly parts: Parts },
): Promise<void> {
  const saved = (await parts.records.findDossier(id))?.dossier.revision ?? 0
  const portions = inPortions(withoutDeclaration(form))
  for (const [revision, sections] of portions.entries()) {
    if (revision < saved) continue
    const payload = { sections: sections as Record<string, Record<string, unknown>>, revision }
    await parts.dossiers.act(id, 'save', { person, key: `prefill:${id}:${revision}`, payload })
  }
}
