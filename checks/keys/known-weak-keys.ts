/**
 * Keys that are known to the world: SHA-256 of the SubjectPublicKeyInfo, lower-case hexadecimal. These few are a key of
 * Debian's OpenSSL of 2006 to 2008 (CVE-2008-0166) and keys printed in RFCs. The full lists of CVE-2008-0166 cannot be
 * had with this project: a deployment adds theirs here, and until then an officer looks such keys up elsewhere.
 */
export const knownWeakKeys: ReadonlySet<string> = new Set([
  // CVE-2008-0166, RSA 2,048 bits, the example of a public tool that tests for it.
  '9449eb4873a6a19a803682bcadbdca86e8c54b139e6105c1f9dc00e7b2b997a2',
  // RFC 8410 §10.1, Ed25519.
  'a1e9156054e04fac899ae9f275132cdc07a5dbc4ea2c2ad3a1ffc6e0d253681f',
  // RFC 8946 Appendix A, P-256.
  'cd543d56f646059af4890457776dfdce49314088cd092b1274f62b5d4a595736',
  // RFC 9500 §2.3, P-384.
  'c4c10105a0be0ed4dd3354428dc38a9bfee64da141ce16e75c94eda272f9dd3a',
])
