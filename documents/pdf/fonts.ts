/** The fonts of documents: Noto Sans SC for Chinese, Noto Sans for other letters; each is parsed once in a process. */
import { createRequire } from 'node:module'

interface Font {
  hasGlyphForCodePoint(codePoint: number): boolean
}
interface FontKit {
  openSync(file: string): Font
  registerFormat(format: { probe(bytes: Uint8Array): boolean }): void
}

const require = createRequire(import.meta.url)
// By `require`, as pdfkit does: an import would get another copy, whose formats pdfkit does not know.
const fontkit = require('fontkit') as FontKit

const files = {
  NotoSansSC: {
    normal: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  },
  NotoSans: {
    normal: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  },
} as const
export type Family = keyof typeof files
/** What a layout engine is told: for each family and weight the name of a file. */
export const fontFiles: Readonly<Record<Family, Record<'normal' | 'bold', string>>> = files

const parsed = new Map<string, Font>()

function fontOf(file: string): Font {
  const font = parsed.get(file) ?? fontkit.openSync(require.resolve(file))
  parsed.set(file, font)
  return font
}

/** What stands for the font file where pdfkit would read it: its name. */
export const standIns: ReadonlyMap<string, Buffer> = new Map(
  Object.values(files)
    .flatMap((weights) => Object.values(weights))
    .map((file) => [file, Buffer.from(file)]),
)

// pdfkit parses a font anew for every document, which takes longer than all the rest: a stand-in is read as a font
// format of its own, whose reading answers the font that is parsed already.
function StandIn(stream: { buffer: Uint8Array }): Font {
  return fontOf(Buffer.from(stream.buffer).toString())
}
StandIn.probe = (bytes: Uint8Array) => standIns.has(Buffer.from(bytes).toString())
fontkit.registerFormat(StandIn)

/** Whether a family has a glyph for a code point; both weights have the same. */
export const hasGlyph = (family: Family, codePoint: number): boolean =>
  fontOf(files[family].normal).hasGlyphForCodePoint(codePoint)
