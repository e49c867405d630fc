namespace Containerize.Cli.Tests.Output;

/// <summary>What SARIF 2.1.0 says of the objects that we write: their members, types, words and bounds, written down from the specification; a member that it does not know is none of ours either.</summary>
internal static class SarifSchema
{
    public const string Text = """
        {
          "$schema": "http://json-schema.org/draft-04/schema#",
          "type": "object",
          "required": ["version", "runs"],
          "additionalProperties": false,
          "properties": {
            "$schema": {"type": "string"},
            "version": {"enum": ["2.1.0"]},
            "runs": {"type": "array", "minItems": 0, "items": {"$ref": "#/definitions/run"}}
          },
          "definitions": {
            "run": {
              "type": "object", "required": ["tool"], "additionalProperties": false,
              "properties": {
                "tool": {"type": "object", "required": ["driver"], "additionalProperties": false, "properties": {"driver": {"$ref": "#/definitions/toolComponent"}}},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "invocations": {"type": "array", "items": {"$ref": "#/definitions/invocation"}},
                "results": {"type": "array", "items": {"$ref": "#/definitions/result"}}
              }
            },
            "toolComponent": {
              "type": "object", "required": ["name"], "additionalProperties": false,
              "properties": {
                "name": {"type": "string", "minLength": 1},
                "rules": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/definitions/reportingDescriptor"}}
              }
            },
            "reportingDescriptor": {
              "type": "object", "required": ["id"], "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "minLength": 1},
                "shortDescription": {"$ref": "#/definitions/multiformatMessageString"},
                "fullDescription": {"$ref": "#/definitions/multiformatMessageString"},
                "help": {"$ref": "#/definitions/multiformatMessageString"},
                "helpUri": {"type": "string", "pattern": "^[a-z][a-z0-9+.-]*:"},
                "defaultConfiguration": {"type": "object", "additionalProperties": false, "properties": {"level": {"$ref": "#/definitions/level"}}},
                "properties": {"type": "object", "properties": {"tags": {"type": "array", "uniqueItems": true, "items": {"type": "string"}}}}
              }
            },
            "multiformatMessageString": {
              "type": "object", "required": ["text"], "additionalProperties": false,
              "properties": {"text": {"type": "string"}, "markdown": {"type": "string"}}
            },
            "level": {"enum": ["none", "note", "warning", "error"]},
            "message": {"type": "object", "required": ["text"], "additionalProperties": false, "properties": {"text": {"type": "string", "minLength": 1}}},
            "invocation": {
              "type": "object", "required": ["executionSuccessful"], "additionalProperties": false,
              "properties": {
                "executionSuccessful": {"type": "boolean"},
                "toolExecutionNotifications": {"type": "array", "items": {
                  "type": "object", "required": ["message"], "additionalProperties": false,
                  "properties": {"level": {"$ref": "#/definitions/level"}, "message": {"$ref": "#/definitions/message"}}
                }}
              }
            },
            "result": {
              "type": "object", "required": ["message"], "additionalProperties": false,
              "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": -1},
                "level": {"$ref": "#/definitions/level"},
                "message": {"$ref": "#/definitions/message"},
                "locations": {"type": "array", "items": {"$ref": "#/definitions/location"}},
                "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                "suppressions": {"type": "array", "uniqueItems": true, "items": {
                  "type": "object", "required": ["kind"], "additionalProperties": false,
                  "properties": {"kind": {"enum": ["inSource", "external"]}, "justification": {"type": "string"}}
                }}
              }
            },
            "location": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "physicalLocation": {
                  "type": "object", "required": ["artifactLocation"], "additionalProperties": false,
                  "properties": {
                    "artifactLocation": {"type": "object", "additionalProperties": false, "properties": {"uri": {"type": "string", "pattern": "^[^ \\\\]+$"}}},
                    "region": {
                      "type": "object", "required": ["startLine"], "additionalProperties": false,
                      "properties": {
                        "startLine": {"type": "integer", "minimum": 1},
                        "startColumn": {"type": "integer", "minimum": 1},
                        "endLine": {"type": "integer", "minimum": 1},
                        "endColumn": {"type": "integer", "minimum": 1}
                      }
                    }
                  }
                },
                "logicalLocations": {"type": "array", "uniqueItems": true, "items": {
                  "type": "object", "additionalProperties": false, "properties": {"fullyQualifiedName": {"type": "string"}}
                }}
              }
            }
          }
        }
        """;
}
