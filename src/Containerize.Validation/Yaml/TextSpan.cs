namespace Containerize.Validation.Yaml;

/// <summary>A stretch of a text file. Lines and columns count from 1; the end column is just behind the last character.</summary>
/// <param name="Line">The line where it starts.</param>
/// <param name="Column">The column where it starts.</param>
/// <param name="EndLine">The line where it ends.</param>
/// <param name="EndColumn">The column just behind its end.</param>
public readonly record struct TextSpan(int Line, int Column, int EndLine, int EndColumn);
