/** The names that XML signatures are written with (XMLDSig 1.1, XAdES EN 319 132-1, RFC 9231). */

export const dsig = 'http://www.w3.org/2000/09/xmldsig#'
export const xades = 'http://uri.etsi.org/01903/v1.3.2#'
export const signedPropertiesType = 'http://uri.etsi.org/01903#SignedProperties'
export const envelopedSignature = `${dsig}enveloped-signature`
export const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
export const xml = 'http://www.w3.org/XML/1998/namespace'
