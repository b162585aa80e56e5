#!/usr/bin/env python3
"""Validates a SARIF log: sarif_check.py SCHEMA LOG. What is wrong is printed, with its place."""
import json
import sys

import jsonschema

schema, log = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
errors = list(jsonschema.Draft7Validator(schema).iter_errors(log))
for error in errors:
    print("/".join(map(str, error.absolute_path)), error.message[:200])
sys.exit(1 if errors else 0)
