/** The tar format of a package (POSIX.1-1988 ustar): plain files only, in the one encoding that is accepted back. */

export const blockBytes = 512

/** What a package ends with: two blocks of zeros and not a byte more. */
export const tarEnd = Buffer.alloc(2 * blockBytes)

export interface TarEntry {
  readonly path: string
  /** Bytes; less than 8 GiB. */
  readonly size: number
  /** Seconds since 1970. */
  readonly modified: number
}

export const paddingOf = (size: number): number => (blockBytes - (size % blockBytes)) % blockBytes

/** Offset and length of the fields that hold something. */
export const fields = {
  name: [0, 100],
  size: [124, 12],
  modified: [136, 12],
  checksum: [148, 8],
  type: [156, 1],
  prefix: [345, 155],
} as const satisfies Record<string, readonly [number, number]>

const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`

/** A path that is too long for the name field gives its folder to the prefix field. */
function split(path: string): { prefix: string; name: string } {
  if (path.length <= fields.name[1]) return { prefix: '', name: path }
  const at = path.lastIndexOf('/')
  return { prefix: path.slice(0, at), name: path.slice(at + 1) }
}

/** The header block. Throws RangeError where path or size do not fit one. */
export function tarHeader({ path, size, modified }: TarEntry): Buffer {
  const { prefix, name } = split(path)
  const fits = name.length <= fields.name[1] && prefix.length <= fields.prefix[1]
  if (!fits || size >= 8 ** 11)
    throw new RangeError(`expected what fits a tar header, got ${path} of ${size} bytes`)
  const header = Buffer.alloc(blockBytes)
  header.write(name, 0, 'latin1')
  header.write(`${octal(0o644, 7)}${octal(0, 7)}${octal(0, 7)}`, 100, 'latin1')
  header.write(`${octal(size, 11)}${octal(modified, 11)}        0`, fields.size[0], 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  header.write(`${octal(0, 7)}${octal(0, 7)}`, 329, 'latin1')
  header.write(prefix, fields.prefix[0], 'latin1')
  const checksum = header.reduce((sum, octet) => sum + octet, 0)
  header.write(`${octal(checksum, 6)} `, fields.checksum[0], 'latin1')
  return header
}

const text = (header: Buffer, [offset, length]: readonly [number, number]) =>
  header.toString('latin1', offset, offset + length).replace(/\0.*$/s, '')

/** What a header says, whatever else may be wrong with it. */
export function tarFields(header: Buffer): TarEntry {
  const prefix = text(header, fields.prefix)
  const name = text(header, fields.name)
  return {
    path: prefix ? `${prefix}/${name}` : name,
    size: Number.parseInt(text(header, fields.size), 8),
    modified: Number.parseInt(text(header, fields.modified), 8),
  }
}
