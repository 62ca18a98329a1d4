/** Compares certificates with the partners' lists that count: which service each stands for, and with which status. */
import { Unreadable } from '../checks/der/unreadable.ts'
import { readFiled } from '../checks/filed.ts'
import type { Certificate } from '../checks/x509/certificate.ts'
import { nameText } from '../checks/x509/name.ts'
import { nameAndKey } from '../checks/x509/name-and-key.ts'
import type { Document } from '../domain/document.ts'
import { documentType } from '../domain/document-type.ts'
import { type HomeStatement, type HomeStatus, periodAt } from '../domain/home-status.ts'
import type { ListedService, PartnerImport } from '../domain/partner-list.ts'
import type { Parts } from './parts.ts'

type Sources = Pick<Parts, 'records'>
type Standing = HomeStatus['certificates'][number]['standing']

/** A list that counts, with the statuses that mean recognised. */
interface Counting {
  readonly made: PartnerImport & { readonly sequence: number }
  readonly recognised: readonly string[]
  readonly stale: boolean
}

const certificateTypes: readonly string[] = ['ca-certificate', 'sample-certificate']

async function countingAt(at: string, { records: { partnerLists } }: Sources): Promise<Counting[]> {
  const heads = await partnerLists.heads()
  const read = heads.map(async (made) => {
    const source = await partnerLists.find(made.source)
    if (made.sequence === undefined || !source) return []
    const stale = made.nextUpdate === undefined || made.nextUpdate <= at
    return { made: { ...made, sequence: made.sequence }, recognised: source.recognised, stale }
  })
  return (await Promise.all(read)).flat()
}

function statementOf(
  service: ListedService,
  { made, recognised }: Counting,
  { sha256, at }: { readonly sha256: string; readonly at: string },
): HomeStatement[] {
  const period = periodAt(service, at)
  if (!period) return []
  const isItself = service.certificates.some((each) => each.sha256 === sha256)
  return [
    {
      ...{ territory: made.territory, list: made.id, sequence: made.sequence },
      ...{ provider: service.provider, service: service.name, ...period },
      recognised: recognised.includes(period.status),
      matchedBy: isItself ? 'certificate' : 'subject-and-key',
    },
  ]
}

function standingOf(said: readonly { statements: HomeStatement[]; stale: boolean }[]): Standing {
  const holding = said.filter(({ stale }) => !stale).flatMap(({ statements }) => statements)
  if (holding.some(({ recognised }) => recognised)) return 'recognised'
  const ended = said.filter(({ stale }) => stale).flatMap(({ statements }) => statements)
  if (holding.length > 0) return 'not-recognised'
  if (ended.some(({ recognised }) => recognised)) return 'stale'
  return ended.length > 0 ? 'not-recognised' : 'not-listed'
}

/** What the lists that count say of a certificate at an ISO instant. */
export async function homeStatusOf(
  { sha256, identity }: { readonly sha256: string; readonly identity?: string | undefined },
  at: string,
  { counting, records }: Sources & { readonly counting: readonly Counting[] },
) {
  const wanted = { sha256: [sha256], identities: identity === undefined ? [] : [identity] }
  const said = await Promise.all(
    counting.map(async (one) => {
      const services = await records.partnerLists.servicesOf(one.made.id, wanted)
      const statements = services.flatMap((each) => statementOf(each, one, { sha256, at }))
      return { statements, stale: one.stale }
    }),
  )
  return {
    standing: standingOf(said),
    statements: said.flatMap(({ statements }) => statements),
  }
}

function identityOf(certificate: Certificate): string | undefined {
  try {
    return nameAndKey(certificate)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** The certificates of a dossier in their newest versions; a file that cannot be read has none. */
async function filedIn(documents: readonly Document[], { evidence }: Pick<Parts, 'evidence'>) {
  const newest = new Map(
    documents
      .filter(({ type }) => certificateTypes.includes(type))
      .map((document) => [document.id, document]),
  )
  const read = [...newest.values()].map(async ({ id, type, fileName, evidence: ref }) => {
    const bytes = await evidence.read(ref, documentType(type)?.maxBytes ?? ref.size)
    const { certificates } = readFiled({ document: id, type, fileName, bytes })
    return certificates.map(({ certificate, role }) => ({ document: id, certificate, role }))
  })
  const all = (await Promise.all(read)).flat()
  return [...new Map(all.map((each) => [each.certificate.sha256, each])).values()]
}

export async function homeStatusOfDossier(
  documents: readonly Document[],
  at: string,
  parts: Pick<Parts, 'records' | 'evidence'>,
): Promise<HomeStatus> {
  const [counting, filed] = await Promise.all([countingAt(at, parts), filedIn(documents, parts)])
  const { records } = parts
  const certificates = filed.map(async ({ document, certificate, role }) => {
    const { sha256, subject } = certificate
    const named = { sha256, identity: identityOf(certificate) }
    const said = await homeStatusOf(named, at, { counting, records })
    return { sha256, subject: nameText(subject), document, role, ...said }
  })
  return {
    at,
    lists: counting.map(({ made: { id, territory, sequence, nextUpdate }, stale }) => ({
      ...{ id, territory, sequence, stale },
      ...(nextUpdate !== undefined && { nextUpdate }),
    })),
    certificates: await Promise.all(certificates),
  }
}
