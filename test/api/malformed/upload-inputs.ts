/** Uploads that are not what they say: broken forms, wrong files, wrong sizes, parts of nothing. */
import { certificate } from '../steps.ts'
import type { Scene } from './scene.ts'
import type { Chance } from './seeded.ts'
import type { Input } from './send.ts'

const boundary = 'boundary-of-this-form'
const field = (name: string, value: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const filePart = (bytes: Buffer, fileName = 'a.der', name = 'file') =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ])
const end = Buffer.from(`--${boundary}--\r\n`)
const form = (...parts: readonly (string | Buffer)[]) =>
  Buffer.concat([...parts.map((part) => Buffer.from(part)), end])

const der = certificate.bytes()
/** A certificate file whose first byte is no longer that of a SEQUENCE: no certificate at all. */
const disfigured = ({ below }: Chance) => {
  const bytes = Buffer.from(der.subarray(0, 1 + below(der.length - 1)))
  bytes[0] = (bytes[0] ?? 0) ^ (1 << below(8))
  return bytes
}

const type = field('type', 'sample-certificate')
const unknown = '00000000-0000-4000-8000-000000000000'
type Make = (chance: Chance) => { fault: string; body: Buffer; contentType?: string }

const makers: readonly Make[] = [
  (chance) => ({ fault: 'flipped first byte', body: form(type, filePart(disfigured(chance))) }),
  () => ({ fault: 'empty file', body: form(type, filePart(Buffer.alloc(0))) }),
  ({ pick }) => ({
    fault: 'a file of another type',
    body: form(field('type', pick(['audit-report', 'application-form'])), filePart(der)),
  }),
  ({ pick, text }) => ({
    fault: 'unknown document type',
    body: form(field('type', pick(['', text(8), '__proto__', 'x'.repeat(5_000)])), filePart(der)),
  }),
  () => ({ fault: 'file before the fields', body: form(filePart(der), type) }),
  () => ({ fault: 'no file', body: form(type) }),
  () => ({ fault: 'no part', body: form() }),
  ({ pick }) => ({
    fault: 'file under another name',
    body: form(type, filePart(der, 'a.der', pick(['files', '__proto__', 'file[]', '']))),
  }),
  ({ pick, text }) => ({
    fault: 'unknown field',
    body: form(
      type,
      field(pick([text(6), '__proto__', 'a[b][c]', 'constructor']), 'x'),
      filePart(der),
    ),
  }),
  ({ below }) => ({
    fault: 'too many fields',
    body: form(
      ...Array.from({ length: 11 + below(90) }, (_, n) => field(`f${n}`, 'x')),
      filePart(der),
    ),
  }),
  ({ pick }) => ({
    fault: 'reference to nothing',
    body: form(
      type,
      field(pick(['translationOf', 'replaces']), pick([unknown, 'x'])),
      filePart(der),
    ),
  }),
  ({ pick, text }) => ({
    fault: 'wrong digest',
    body: form(type, field('sha256', pick(['0'.repeat(64), text(64), ''])), filePart(der)),
  }),
  ({ pick }) => ({
    fault: 'bad language',
    body: form(
      type,
      field('language', pick(['x', '中文', 'en_GB', 'a'.repeat(99)])),
      filePart(der),
    ),
  }),
  ({ pick }) => ({
    fault: 'bad file name',
    body: form(type, filePart(der, pick(['', '/', 'a/', '\u0001', 'x'.repeat(300), 'a\u007fb']))),
  }),
  ({ below }) => {
    const whole = form(type, filePart(der))
    return {
      fault: 'truncated form',
      body: whole.subarray(0, below(whole.length - end.length - 2)),
    }
  },
  ({ below }) => ({
    fault: 'oversized file',
    body: form(type, filePart(Buffer.alloc(1_048_577 + below(1_000_000), 0x30))),
  }),
  ({ pick }) => ({
    fault: 'wrong boundary',
    body: form(type, filePart(der)),
    contentType: pick([
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=another',
      'multipart/mixed; boundary=x',
      'application/octet-stream',
      'application/json',
      `multipart/form-data; boundary=${'x'.repeat(300)}`,
    ]),
  }),
  ({ pick, below }) => ({
    fault: 'malformed part',
    body: Buffer.concat([
      Buffer.from(`--${boundary}\r\n`),
      Buffer.from(pick(['x'.repeat(below(90_000)), ':\r\n\r\n', '\u0000\r\n\r\nx', 'a: b\r\n'])),
    ]),
  }),
]

export function uploadInput({ tokens, draft, filed }: Scene, chance: Chance): Input {
  const { contentType, ...made } = chance.pick(makers)(chance)
  return {
    ...made,
    method: 'POST',
    path: `/dossiers/${chance.below(8) === 0 ? filed : draft}/documents`,
    headers: {
      authorization: `Bearer ${tokens.applicant}`,
      'idempotency-key': chance.text(16),
      'content-type': contentType ?? `multipart/form-data; boundary=${boundary}`,
    },
  }
}

export function partInput({ tokens, draft, upload }: Scene, chance: Chance): Input {
  const { pick, below, text } = chance
  const base = `/dossiers/${draft}/uploads`
  const headers = {
    authorization: `Bearer ${tokens.applicant}`,
    'idempotency-key': text(16),
    'content-type': 'application/octet-stream',
  }
  const numbers = ['0', '-1', '2', '10001', 'x', '1e9', '1.5', '999999999999']
  const announced = {
    type: 'audit-report',
    fileName: 'a.pdf',
    size: pick([0, -1, 1.5, 1e300, '5', null]),
    sha256: pick(['0'.repeat(64), '0'.repeat(63), 7]),
  }
  const json = { ...headers, 'content-type': 'application/json' }
  const put = { method: 'PUT', body: 'part' }
  return pick<Input>([
    { fault: 'part number', ...put, path: `${base}/${upload}/parts/${pick(numbers)}`, headers },
    { fault: 'part of nothing', ...put, path: `${base}/${unknown}/parts/1`, headers },
    { fault: 'part type', ...put, path: `${base}/${upload}/parts/1`, headers: json },
    {
      fault: 'part size',
      method: 'PUT',
      path: `${base}/${upload}/parts/1`,
      body: Buffer.alloc(pick([0, 1, 4, 6, 7 + below(100_000)])),
      headers,
    },
    { fault: 'incomplete upload', method: 'POST', path: `${base}/${unknown}/completion`, headers },
    {
      fault: 'announcement',
      method: 'POST',
      path: base,
      body: JSON.stringify(announced),
      headers: json,
    },
    { fault: 'drop of nothing', method: 'DELETE', path: `${base}/${unknown}`, headers },
  ])
}
