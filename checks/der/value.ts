/** Inspects the value of a universal type for the restrictions of DER (X.690 §8, §10.2, §11). */
import { isWellFormedUtf8, onlyCharacters, printable } from './characters.ts'
import type { DeviationKind } from './deviation.ts'
import { universal, type Element } from './element.ts'
import { isWellFormedOid } from './oid.ts'
import { isDerGeneralizedTime, isDerUtcTime } from './time.ts'

type Note = (kind: DeviationKind, offset: number) => void
type Judge = (content: Uint8Array) => DeviationKind | undefined

const unless =
  (kind: DeviationKind, isRight: (content: Uint8Array) => boolean): Judge =>
  (content) =>
    isRight(content) ? undefined : kind

/** "If the encoding represents the boolean value TRUE, its single contents octet shall have all eight bits set to one." */
const boolean = unless(
  'boolean-form',
  (content) => content.length === 1 && (content[0] === 0 || content[0] === 0xff),
)

/** "the bits of the first octet and bit 8 of the second octet shall not all be ones and shall not all be zero" */
function integer([first, second]: Uint8Array): DeviationKind | undefined {
  if (first === undefined) return 'integer-empty'
  if (second === undefined) return undefined
  const padded = (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)
  return padded ? 'integer-not-minimal' : undefined
}

/** "Each unused bit in the final octet of the encoding of a bit string value shall be set to zero." */
function bitString(content: Uint8Array): DeviationKind | undefined {
  const [unused] = content
  if (unused === undefined || unused > 7) return 'bit-string-unused-bits'
  if (content.length === 1) return unused === 0 ? undefined : 'bit-string-unused-bits'
  const last = content[content.length - 1] ?? 0
  return (last & ((1 << unused) - 1)) === 0 ? undefined : 'bit-string-padding'
}

const judges: Partial<Record<number, Judge>> = {
  [universal.boolean]: boolean,
  [universal.integer]: integer,
  [universal.bitString]: bitString,
  [universal.null]: unless('null-not-empty', (content) => content.length === 0),
  [universal.oid]: unless('oid-form', isWellFormedOid),
  [universal.utf8String]: unless('utf8-string-form', isWellFormedUtf8),
  [universal.numericString]: unless('numeric-string-characters', (content) =>
    onlyCharacters(content, printable.numeric),
  ),
  [universal.printableString]: unless('printable-string-characters', (content) =>
    onlyCharacters(content, printable.printable),
  ),
  [universal.ia5String]: unless('ia5-string-characters', (content) =>
    content.every((octet) => octet < 0x80),
  ),
  [universal.visibleString]: unless('visible-string-characters', (content) =>
    content.every((octet) => octet >= 0x20 && octet < 0x7f),
  ),
  [universal.utcTime]: unless('utc-time-form', isDerUtcTime),
  [universal.generalizedTime]: unless('generalized-time-form', isDerGeneralizedTime),
  [universal.bmpString]: unless('bmp-string-form', (content) => content.length % 2 === 0),
}

/** Types that are always constructed; EXTERNAL (8) and EMBEDDED PDV (11) are sequences in disguise. */
const constructedTypes: readonly number[] = [universal.sequence, universal.set, 8, 11]

/** "the encodings of the component values … shall appear in an order determined by sorting" (X.690 §11.6). */
function isAscending(children: readonly Element[]): boolean {
  return children.every((child, index) => {
    const previous = children[index - 1]
    return !previous || Buffer.compare(previous.bytes, child.bytes) <= 0
  })
}

/** Notes what is wrong with one universal element; its children were inspected before. */
export function inspectValue(element: Element, note: Note): void {
  const { tag, constructed, offset, content } = element
  if (tag === 0) return note('end-of-contents', offset)
  if (constructed !== constructedTypes.includes(tag)) return note('wrong-form', offset)
  if (tag === universal.set && !isAscending(element.children)) note('set-order', offset)
  const kind = judges[tag]?.(content)
  if (kind) note(kind, offset)
}
