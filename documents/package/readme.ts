/** README.txt of a package: what it is and how anybody verifies it without the service. */

const english = `SEALED PACKAGE OF A DOSSIER

This is the complete record of one application for recognition of foreign electronic-signature certificates
(Electronic Signature Law, art. 26), sealed when the case ended. It is a bag as RFC 8493 (BagIt 1.0) describes.

  data/ledger.ndjson       every act, one a line, chained: hash = SHA-256(JCS(event) + previous hash), JCS: RFC 8785;
                           the first previous hash is 64 zeros
  data/dossier.json        the dossier as it ended
  data/evidence/           every file that was filed or issued; a name begins with the file's SHA-256
  data/index.json          which piece of evidence is which file
  manifest-sha256.txt      SHA-256 of every file below data/
  signature.p7s            the seal: a detached CMS signature over manifest-sha256.txt
  timestamp.tsr            if there: an RFC 3161 time stamp over signature.p7s
  tagmanifest-sha256.txt   SHA-256 of the files beside data/

To verify, offline, with programs of others (PACKAGE is the folder that unpacking gives; seal.pem and tsa.pem hold the
certificates that you trust for the seal and for time stamps):

  tar -xf PACKAGE.tar && cd PACKAGE
  bagit.py --validate .
  openssl cms -verify -binary -inform DER -in signature.p7s -content manifest-sha256.txt -CAfile seal.pem -purpose any -out /dev/null
  openssl ts -verify -in timestamp.tsr -data signature.p7s -CAfile tsa.pem

With the program of the service, which also recomputes the chain and compares ledger and evidence:

  npm run --silent package:verify -- PACKAGE.tar --trust anchors.pem
`

const chinese = `案卷封存包

本包为一件境外电子签名认证证书核准申请（《电子签名法》第二十六条）的完整记录，于案件办结时封存，
格式为 RFC 8493（BagIt 1.0）所定义的“包”。

  data/ledger.ndjson       全部行为记录，每行一条，逐条链接：hash = SHA-256(JCS(event) + 前一条的 hash)，JCS 见 RFC 8785；
                           首条的前一 hash 为 64 个零
  data/dossier.json        办结时的案卷
  data/evidence/           全部提交和签发的文件；文件名以其 SHA-256 开头
  data/index.json          证据与文件的对应关系
  manifest-sha256.txt      data/ 下每个文件的 SHA-256
  signature.p7s            封印：对 manifest-sha256.txt 的 CMS 分离式签名
  timestamp.tsr            如有：对 signature.p7s 的 RFC 3161 时间戳
  tagmanifest-sha256.txt   data/ 以外各文件的 SHA-256

使用第三方程序离线验证的命令见上文英文部分（PACKAGE 为解包所得文件夹，seal.pem 和 tsa.pem
分别为您所信任的封印证书和时间戳证书）。使用本服务的程序验证（另重算哈希链，并核对记录与证据）：

  npm run --silent package:verify -- PACKAGE.tar --trust anchors.pem
`

export const readme = `${english}\n${chinese}`
