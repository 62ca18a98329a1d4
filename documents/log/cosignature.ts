/** Cosignatures of witnesses (C2SP tlog-cosignature, Ed25519): verified, and merged into a checkpoint. */
import { LogError, unreadable } from './error.ts'
import { isOf, type Note, type NoteKey, type NoteSignature, stands } from './note.ts'

export interface Cosignature {
  /** Name of the witness. */
  readonly witness: string
  /** When the witness had seen no larger tree; ISO 8601, to the second. */
  readonly at: string
}

const timeBytes = 8
const signatureBytes = 64
/** 9999-12-31T23:59:59Z: what a date can be written for. */
const latest = 253_402_300_799n

/** "two newline terminated lines (one header line and one timestamp line) followed by the whole note body" */
export const cosignedMessage = (seconds: bigint, text: string): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)

/** Throws LogError `Unreadable`. */
function parts({ signature }: NoteSignature) {
  if (signature.length !== timeBytes + signatureBytes)
    throw unreadable('cosignature', `${timeBytes + signatureBytes} bytes, got ${signature.length}`)
  const seconds = signature.readBigUInt64BE()
  if (seconds > latest) throw unreadable('cosignature', 'a time before the year 10000')
  return { seconds, ed25519: signature.subarray(timeBytes) }
}

/**
 * What a witness says of the text of a checkpoint. Throws LogError `UnknownWitness` where no configured key made it,
 * `Unsigned` where it does not stand over this text, `Unreadable`.
 */
export function verifyCosignature(
  text: string,
  cosignature: NoteSignature,
  witnesses: readonly NoteKey[],
): Cosignature {
  const key = witnesses.find((each) => each.type === 4 && isOf(each, cosignature))
  if (!key)
    throw new LogError('UnknownWitness', [
      `expected a cosignature of a configured witness, got one of ${cosignature.name}`,
      `并非已登记见证方的联署：${cosignature.name}`,
    ])
  const { seconds, ed25519 } = parts(cosignature)
  if (!stands(key.publicKey, cosignedMessage(seconds, text), ed25519))
    throw new LogError('Unsigned', [
      `expected a cosignature of ${key.name} over the present checkpoint, got one that does not stand`,
      `${key.name} 的联署对当前检查点无效`,
    ])
  return { witness: key.name, at: new Date(Number(seconds) * 1000).toISOString() }
}

/** The cosignatures of a note by configured witnesses, all verified; lines of unknown keys are passed over. */
export const cosignaturesOf = (note: Note, witnesses: readonly NoteKey[]): Cosignature[] =>
  note.signatures
    .filter((each) => witnesses.some((key) => key.type === 4 && isOf(key, each)))
    .map((each) => verifyCosignature(note.text, each, witnesses))

/** The note with a verified cosignature; of one witness only the latest is kept. */
export function mergeCosignature(note: Note, cosignature: NoteSignature): Note {
  const isSame = (each: NoteSignature) =>
    each.name === cosignature.name && each.keyId.equals(cosignature.keyId)
  const held = note.signatures.find(isSame)
  if (held && parts(held).seconds >= parts(cosignature).seconds) return note
  return {
    text: note.text,
    signatures: [...note.signatures.filter((each) => !isSame(each)), cosignature],
  }
}
