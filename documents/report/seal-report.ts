/** What leaves the house of a report: its JSON with a detached signature, and a sealed PDF that people read. */
import { createHash } from 'node:crypto'
import type { Report } from '../../domain/report.ts'
import { signPdf } from '../seal/sign-pdf.ts'
import type { Signer } from '../seal/signer.ts'
import { buildReport } from './build.ts'
import { signDetached } from './jws.ts'

export interface Written {
  readonly report: Report
  /** The report as JSON, as it is stored. */
  readonly bytes: Uint8Array
  readonly dossier: string
  readonly caName: Readonly<Record<string, string | undefined>>
}

export interface SealedReport {
  /** JWS over `bytes`, in compact form without the payload. */
  readonly signature: string
  readonly pdf: Buffer
}

export async function sealReport(written: Written, signer: Signer): Promise<SealedReport> {
  const { report, bytes, dossier, caName } = written
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const pdf = await buildReport(report, { dossier, caName, sha256 })
  return {
    signature: await signDetached({ bytes, subject: `urn:uuid:${dossier}` }, signer),
    pdf: await signPdf(pdf, signer),
  }
}
