/** The people whose dossiers these are: applicants of 200 providers, and a desk of 20 officials. */
import type { DevelopmentPerson } from '../../stack/identity/token.ts'
import type { Caller } from '../../demo/client.ts'
import type { Topology } from './topology.ts'

const providers = 200
const desk = 20

const applicant = (number: number): DevelopmentPerson => ({
  sub: `applicant-${number}`,
  name: `Applicant ${number}`,
  organisation: `CA ${number}`,
  roles: ['applicant'],
})
const official = (number: number): DevelopmentPerson => ({
  sub: `intake-${number}`,
  name: `受理 ${number}`,
  organisation: 'MIIT',
  roles: ['intake'],
})

export interface People {
  /** Of the dossier of that number. */
  applicantOf(dossier: number): { readonly person: DevelopmentPerson; readonly caller: Caller }
  officialOf(dossier: number): Caller
}

export async function peopleOf({ callerOf }: Topology): Promise<People> {
  const all = <T>(count: number, make: (number: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: count }, (_, number) => make(number)))
  const applicants = await all(providers, async (number) => {
    const person = applicant(number)
    return { person, caller: await callerOf(person) }
  })
  const officials = await all(desk, (number) => callerOf(official(number)))
  const pick = <T>(list: readonly T[], dossier: number): T => {
    const found = list[dossier % list.length]
    if (found === undefined) throw new RangeError('expected a list that is not empty')
    return found
  }
  return {
    applicantOf: (dossier) => pick(applicants, dossier),
    officialOf: (dossier) => pick(officials, dossier),
  }
}
