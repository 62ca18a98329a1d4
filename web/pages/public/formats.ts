/** What readers call a format, and how large a file is. */
const formats: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/zip': 'ZIP',
  'application/pkix-cert': 'DER (.cer)',
  'application/x-pem-file': 'PEM',
  'application/pkix-crl': 'DER (.crl)',
  'application/ocsp-response': 'DER (.ors)',
  'application/json': 'JSON',
}

export const formatsOf = (mediaTypes: readonly string[]): string =>
  mediaTypes.map((type) => formats[type] ?? type).join(' · ')

const GiB = 1024 ** 3
const MiB = 1024 ** 2

/** `256 MB`, in the reader's language; powers of 1024. */
export function sizeOf(bytes: number, language: string): string {
  const [count, unit] = bytes >= GiB ? [bytes / GiB, 'gigabyte'] : [bytes / MiB, 'megabyte']
  return new Intl.NumberFormat(language, {
    ...{ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 },
  }).format(count)
}
