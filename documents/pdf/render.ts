/** Renders a document definition to PDF with an embedded Chinese font, the same bytes for the same input. */
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { fontFiles, standIns } from './fonts.ts'
import { addSignatureField, type PdfKitDocument, type SignatureField } from './signature-field.ts'

interface VirtualFiles {
  readonly virtualfs: { writeFileSync(name: string, content: Buffer): void }
}
const { virtualfs } = pdfmake as unknown as VirtualFiles
for (const [file, standIn] of standIns) virtualfs.writeFileSync(file, standIn)
pdfmake.setFonts(structuredClone(fontFiles))
// A document is made of what it is given: nothing is fetched, no file is read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => false)

export interface Rendering {
  readonly definition: TDocumentDefinitions
  /** Instant that the document bears, ISO 8601; dates and ids in the file follow from it. */
  readonly at: string
  /** Where the signature will stand; absent: the document is not to be signed. */
  readonly signature?: SignatureField
}

/** Renders; throws when the definition cannot be laid out. */
export async function renderPdf({ definition, at, signature }: Rendering): Promise<Buffer> {
  const info = { ...definition.info, creationDate: new Date(at), modDate: new Date(at) }
  const document = await pdfmake
    .createPdf({
      version: '1.7',
      ...definition,
      info,
      defaultStyle: {
        font: 'NotoSansSC',
        fontSize: 10.5,
        lineHeight: 1.25,
        ...definition.defaultStyle,
      },
    })
    .getStream()
  if (signature) addSignatureField(document as unknown as PdfKitDocument, signature)
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.end()
  await ended
  return Buffer.concat(chunks)
}
