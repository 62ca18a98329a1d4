/** The field of a PDF that its signature goes into: an ETSI.CAdES.detached signature dictionary with room to fill (PAdES). */

export interface SignatureField {
  readonly at: string
  readonly name: string
  readonly reason: string
  readonly location: string
}

/** Bytes of DER for which room is left; a signature with a few certificates and a time stamp fits. */
export const signatureRoom = 12_288
/** Stands for the four numbers of the byte range until they are known. */
export const rangeMark = '/**********'

interface Reference {
  data: Record<string, unknown>
  end(): void
}
/** What is used of a pdfkit document. */
export interface PdfKitDocument {
  ref(data: Record<string, unknown>): Reference
  initForm(): void
  readonly _root: Reference
  readonly page: { readonly dictionary: Reference }
  on(event: 'data', take: (chunk: Buffer) => void): void
  on(event: 'end', take: () => void): void
  on(event: 'error', take: (error: Error) => void): void
  end(): void
}

/** pdfkit writes a primitive string as a name, a String object as text. */
const text = (value: string): unknown => new String(value)

/** Adds an invisible signature field to the last page; call it before the document is ended. */
export function addSignatureField(document: PdfKitDocument, field: SignatureField): void {
  const mark = rangeMark.slice(1)
  const signature = document.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, mark, mark, mark],
    Contents: Buffer.alloc(signatureRoom),
    M: new Date(field.at),
    Name: text(field.name),
    Reason: text(field.reason),
    Location: text(field.location),
  })
  const widget = document.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: text('Seal'),
    Rect: [0, 0, 0, 0],
    V: signature,
    // Printed, and locked against changes.
    F: 132,
    P: document.page.dictionary,
  })
  const { data: page } = document.page.dictionary
  page.Annots = [...((page.Annots as unknown[] | undefined) ?? []), widget]
  document.initForm()
  const { data: form } = document._root.data.AcroForm as Reference
  Object.assign(form, { SigFlags: 3, NeedAppearances: false, Fields: [widget] })
  signature.end()
  widget.end()
}
