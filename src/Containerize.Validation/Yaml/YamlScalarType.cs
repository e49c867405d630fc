namespace Containerize.Validation.Yaml;

/// <summary>What a scalar is taken for.</summary>
public enum YamlScalarType
{
    /// <summary>Nothing, <c>~</c> or <c>null</c>.</summary>
    Null,

    /// <summary>A truth value; in YAML 1.1, which the API server reads, also <c>yes</c>, <c>no</c>, <c>on</c> and <c>off</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float,

    /// <summary>Text.</summary>
    String,
}
