/** PDF.js with everything it needs from this service: worker, character maps and fonts are files with a hash in their name. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = worker

const maps = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
  exhaustive: true,
})
const fonts = import.meta.glob<string>(
  '../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
  {
    query: '?url',
    import: 'default',
    eager: true,
    exhaustive: true,
  },
)

async function read(files: Readonly<Record<string, string>>, name: string): Promise<Uint8Array> {
  const found = Object.entries(files).find(([path]) => path.endsWith(`/${name}`))
  if (!found) throw new Error(`no file ${name}`)
  return new Uint8Array(await (await fetch(found[1])).arrayBuffer())
}

/** As PDF.js asks for them: an object with one method. */
class CharacterMaps {
  async fetch({ name }: { readonly name: string }) {
    return { cMapData: await read(maps, `${name}.bcmap`), isCompressed: true }
  }
}
class StandardFonts {
  fetch({ filename }: { readonly filename: string }) {
    return read(fonts, filename)
  }
}

/** The bytes are taken over: nobody else may use them afterwards. Rejects where they are no PDF. */
export const openPdf = (data: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({
    data,
    CMapReaderFactory: CharacterMaps,
    StandardFontDataFactory: StandardFonts,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
  }).promise
