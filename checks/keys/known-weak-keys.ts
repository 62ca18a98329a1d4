/**
 * Keys that are known to the world, such as those of Debian's OpenSSL from 2006 to 2008 (CVE-2008-0166): SHA-256 of the
 * SubjectPublicKeyInfo, lower-case hexadecimal. The published lists cannot be had with this project; a deployment puts
 * theirs here. While the list is empty, the check says so and decides nothing.
 */
export const knownWeakKeys: ReadonlySet<string> = new Set()
