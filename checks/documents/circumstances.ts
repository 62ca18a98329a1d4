/** The facts of the filed certificates and lists that document checks compare texts with. */
import type { FileReport } from '../../domain/report.ts'
import type { Circumstances } from './check.ts'

const hour = 3_600_000

const hoursBetween = (from: string, until: string) =>
  Math.round((Date.parse(until) - Date.parse(from)) / hour)

/** Lists of the CAs that issued the samples: lists about CAs are renewed by a rule of their own. */
function holderListHours(files: readonly FileReport[]): number[] {
  const certificates = files.flatMap((file) => file.certificates)
  const issuers = new Set(
    certificates.filter(({ role }) => role === 'end-entity').map(({ issuer }) => issuer),
  )
  return files
    .flatMap(({ lists }) => lists)
    .filter(({ issuer }) => issuers.has(issuer))
    .flatMap(({ thisUpdate, nextUpdate }) =>
      nextUpdate === undefined ? [] : hoursBetween(thisUpdate, nextUpdate),
    )
}

export function circumstancesOf(
  files: readonly FileReport[],
  { at, auditMaxAgeMonths }: Pick<Circumstances, 'at' | 'auditMaxAgeMonths'>,
): Circumstances {
  const authorities = files
    .flatMap(({ certificates }) => certificates)
    .filter(({ role }) => role === 'ca')
  const once = new Map(authorities.map(({ sha256, subject }) => [sha256, subject]))
  return {
    at,
    auditMaxAgeMonths,
    caCertificates: [...once].map(([sha256, subject]) => ({ sha256, subject })),
    crlHours: holderListHours(files),
  }
}
