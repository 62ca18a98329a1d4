"""pkilint in one process: `rate FOLDER` measures its PKIX and ETSI linters, `findings FOLDER` says what they find."""

import json
import sys
import time
from pathlib import Path

from pkilint import etsi, loader
from pkilint.etsi import etsi_finding_filter  # noqa: F401  registers the filters
from pkilint.finding_filter import filter_results
from pkilint.pkix import certificate, extension, name

SECONDS = 4


def pkix_validator():
    return certificate.create_pkix_certificate_validator_container(
        certificate.create_decoding_validators(
            name.ATTRIBUTE_TYPE_MAPPINGS, extension.EXTENSION_MAPPINGS
        ),
        [
            certificate.create_issuer_validator_container([]),
            certificate.create_validity_validator_container(),
            certificate.create_subject_validator_container([]),
            certificate.create_extensions_validator_container([]),
            certificate.create_spki_validator_container([]),
        ],
    )


ETSI = {}


def etsi_validator(kind):
    if kind not in ETSI:
        ETSI[kind] = certificate.create_pkix_certificate_validator_container(
            etsi.create_decoding_validators(kind), etsi.create_validators(kind)
        )
    return ETSI[kind]


PKIX = pkix_validator()


def load(der):
    return loader.load_certificate(der, "certificate")


def lint_pkix(der):
    return PKIX.validate(load(der).root)


def lint_etsi(der):
    document = load(der)
    kind = etsi.determine_certificate_type(document)
    results = etsi_validator(kind).validate(document.root)
    return filter_results(etsi.create_etsi_finding_filters(kind), results)[0]


def attempt(lint, der):
    """The findings, or None where pkilint cannot read the certificate."""
    try:
        return lint(der)
    except ValueError:
        return None


def rate(lint, files):
    for der in files[:100]:
        attempt(lint, der)
    done, start = 0, time.process_time()
    while time.process_time() - start < SECONDS:
        for der in files:
            done += attempt(lint, der) is not None
            if time.process_time() - start >= SECONDS:
                break
    return done / (time.process_time() - start)


def codes(results):
    return sorted(
        {
            f"{finding.finding.severity.name} {finding.finding.code}"
            for result in results
            for finding in result.finding_descriptions
        }
    )


def main():
    command, folder = sys.argv[1:3]
    paths = sorted(Path(folder).rglob("*.der"))
    if command == "rate":
        files = [path.read_bytes() for path in paths]
        print(json.dumps({"pkix": rate(lint_pkix, files), "etsi": rate(lint_etsi, files)}))
        return
    for path in paths:
        der = path.read_bytes()
        found = [attempt(lint, der) for lint in (lint_pkix, lint_etsi)]
        findings = None if None in found else codes(found[0] + found[1])
        print(json.dumps({"file": str(path.relative_to(folder)), "findings": findings}))


main()
