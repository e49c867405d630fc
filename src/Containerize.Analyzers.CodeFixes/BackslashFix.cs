namespace Containerize.Analyzers.CodeFixes;

/// <summary>Write forward slashes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BackslashFix))]
[Shared]
public sealed class BackslashFix() : LiteralFix(PlatformRules.BackslashPath, "Write forward slashes");
