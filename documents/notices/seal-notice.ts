/** Builds and seals a notice: what leaves the house is a PDF that anybody can verify. */
import type { Notice } from '../../domain/notice.ts'
import { signPdf } from '../seal/sign-pdf.ts'
import type { Signer } from '../seal/signer.ts'
import { buildNotice } from './build.ts'

export interface NumberedNotice {
  readonly notice: Notice & Required<Pick<Notice, 'number' | 'issuedAt'>>
  readonly caName: Readonly<Record<string, string | undefined>>
}

/** With a deterministic signature the same notice gives the same bytes. */
export const createSealNotice =
  (signer: Signer, publicAddress: string) =>
  async ({ notice, caName }: NumberedNotice): Promise<Buffer> => {
    const verifyAt = new URL(`/verify/${encodeURIComponent(notice.id)}`, publicAddress).href
    return signPdf(await buildNotice({ notice, caName, verifyAt }), signer)
  }
