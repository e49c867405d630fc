namespace Containerize.Validation.Schemas;

/// <summary>What a schema asks a value to be.</summary>
internal enum SchemaKind
{
    Any,
    Object,
    Map,
    Array,
    String,
    Bytes,
    Time,
    Int32,
    Int64,
    Number,
    Boolean,
    Quantity,
    IntOrString,
}
