/** The bytes that base64 stands for, as a file of a media type. */
export const fileOfBase64 = (base64: string, type: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type })
