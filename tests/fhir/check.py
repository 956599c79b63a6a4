"""Holds exports against what others made of FHIR R4: PyPI fhirkit-rs validates them, PyPI fhirclient reads them.

Usage: check.py <file or folder> ...   It ends with 1, and names each problem, if there is one.
"""

import json
import sys
from pathlib import Path

import fhirkit
from fhirclient.models.bundle import Bundle

KINDS = {"Patient", "MedicationStatement", "Procedure", "QuestionnaireResponse", "Observation"}


def problems(path):
    """Everything that is wrong with one file."""
    record = json.loads(path.read_text(encoding="utf-8"))
    yield from (f"fhirkit: {issue}" for issue in fhirkit.validate(record))
    # It refuses what it does not know, what is missing and what is of another type.
    try:
        bundle = Bundle(record)
    except Exception as error:
        yield f"fhirclient: {error}"
        return
    for entry in bundle.entry:
        resource = entry.resource
        if resource.resource_type not in KINDS:
            yield f"fhirclient: read as {resource.resource_type}"
        for date in (getattr(resource, name, None) for name in ("dateAsserted", "authored", "effectiveDateTime")):
            if date is not None and date.date is None:
                yield f"fhirclient: no date in {date.origval}"
    if bundle.as_json() != record:
        yield "fhirclient: it writes something else than it has read"


def main(arguments):
    files = [file for one in map(Path, arguments) for file in (sorted(one.glob("*.json")) if one.is_dir() else [one])]
    found = [f"{file}: {problem}" for file in files for problem in problems(file)]
    print("\n".join(found + [f"{len(files)} exports, {len(found)} problems"]))
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
