#!/usr/bin/env python3
"""Makes src/Containerize.Validation/Schemas/history.json: which kinds and fields came with, or went before, a minor version of Kubernetes.

Usage: eng/schema-history.py FACTS PACKAGE...

FACTS is the JSON that eng/pack-schema.sh packs. Each PACKAGE is an unpacked package of an official client library, which is generated from the
OpenAPI document of one version and says which: @kubernetes/client-node (npm pack; 1.0.0 is 1.32, 1.3.0 is 1.33, 1.4.0 is 1.34, 2.0.0 is 1.36), or
KubernetesClient (dotnet restore; 19.0.2 is 1.35). Only names of kinds and fields are read. The package of the version of FACTS has to agree with
FACTS field by field, or nothing is written. The output is the same every time.
"""
import json
import pathlib
import re
import sys


def client_node(folder):
    models = {}
    version = None
    for file in sorted((folder / "dist/gen/models").glob("*.js")):
        text = file.read_text(encoding="utf-8")
        version = version or re.search(r"OpenAPI spec version: (?:v|release-)(1\.\d+)", text)
        models[file.stem.lower()] = {name.lower() for name in re.findall(r'"baseName": "([^"]+)"', text)}
    return version.group(1), models


def kubernetes_client(folder):
    library = next(folder.glob("lib/net*/KubernetesClient.dll"))
    version = re.search(r"v(1\.\d+)\.\d+", library.read_bytes().decode("utf-16-le", errors="ignore")) or re.search(r"v(1\.\d+)\.\d+", library.read_bytes()[1:].decode("utf-16-le", errors="ignore"))
    models = {}
    for name, field in re.findall(r'"P:k8s\.Models\.(\w+)\.(\w+)"', library.with_suffix(".xml").read_text(encoding="utf-8")):
        models.setdefault(name.lower(), set()).add(field.removesuffix("Property").lower())
    return version.group(1), models


def fields_of(definition, properties, models):
    """The fields that a version has of a definition; None when it does not have the definition."""
    group, version, kind = definition.split(".")[-3:]
    found = models.get((group + version + kind).lower()) or models.get((version + kind).lower())
    # A plain name may belong to a definition of another group, as long as only one group has it.
    return found if found and found & {name.lower() for name in properties} else None


def number(version):
    return int(version.split(".")[1])


def main():
    facts = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    newest = facts["kubernetesVersion"]
    versions = dict(client_node(folder) if (folder / "dist").is_dir() else kubernetes_client(folder) for folder in map(pathlib.Path, sys.argv[2:]))
    order = sorted(versions, key=number)
    definitions = {name: sorted(value["properties"]) for name, value in facts["definitions"].items() if value.get("properties")}

    for name, properties in definitions.items():
        if fields_of(name, properties, versions[newest]) != {field.lower() for field in properties}:
            sys.exit(f"{name} of the package differs from the facts")

    def first(has):
        """The version with which something came; None when the oldest has it."""
        return next(version for version in order if has(version)) if not has(order[0]) else None

    kinds, fields, gone = {}, {}, {}
    of_kind = {value["definition"]: kind for kind, value in facts["kinds"].items()}
    for name, properties in sorted(definitions.items()):
        came = first(lambda version: fields_of(name, properties, versions[version]) is not None)
        if came:
            if name in of_kind:
                kinds[of_kind[name]] = came
        for field in properties:
            since = first(lambda version: field.lower() in (fields_of(name, properties, versions[version]) or ()))
            if since and since != came:
                fields.setdefault(name, {})[field] = since
        known = {field.lower() for field in properties}
        for version in order:
            for field in sorted((fields_of(name, properties, versions[version]) or set()) - known):
                gone.setdefault(version, []).append(f"{name}.{field}")

    # The library for .NET spells some names its own way; what it alone has is for a person to look at.
    for version, names in gone.items():
        print(f"only {version} has: {', '.join(names)}", file=sys.stderr)
    target = pathlib.Path(__file__).resolve().parent.parent / "src/Containerize.Validation/Schemas/history.json"
    target.write_text(json.dumps({"oldest": order[0], "newest": newest, "kinds": kinds, "fields": fields}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(target, len(kinds), "kinds", sum(map(len, fields.values())), "fields")


main()
