#!/bin/sh
# Packs the facts of one Kubernetes version into the resource that Containerize.Validation embeds.
# Usage: eng/pack-schema.sh v1.36.json
# The input is JSON: "kubernetesVersion", "kinds" ("group/version/Kind" -> definition, namespaced, plural) and "definitions" (the usual
# OpenAPI v2 form: properties, required, enum, items, additionalProperties, $ref). The output is the same every time.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
python3 - "$1" "$here/src/Containerize.Validation/Schemas" <<'PYTHON'
import gzip, json, os, sys

facts = json.load(open(sys.argv[1], encoding="utf-8"))
claim = "io.k8s.api.core.v1.PersistentVolumeClaim"
if claim in facts["definitions"]:
    facts["kinds"].setdefault("v1/PersistentVolumeClaim", {"definition": claim, "namespaced": True, "plural": "persistentvolumeclaims"})
text = json.dumps(facts, separators=(",", ":"), sort_keys=True).encode()
target = os.path.join(sys.argv[2], "v%s.json.gz" % facts["kubernetesVersion"])
with open(target, "wb") as output:
    output.write(gzip.compress(text, 9, mtime=0))
print(target, len(text), os.path.getsize(target))
PYTHON
