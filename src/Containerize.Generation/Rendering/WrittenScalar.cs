namespace Containerize.Generation.Rendering;

/// <summary>One value that a template wrote.</summary>
/// <param name="Format">The escaping function.</param>
/// <param name="Parsed">The string that a reader of the file must find in its place.</param>
/// <param name="IsString">Whether it is a string, as opposed to a number or boolean.</param>
internal sealed record WrittenScalar(string Format, string Parsed, bool IsString);
