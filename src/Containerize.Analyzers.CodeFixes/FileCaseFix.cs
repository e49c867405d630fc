namespace Containerize.Analyzers.CodeFixes;

/// <summary>Write the name as the file has it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FileCaseFix))]
[Shared]
public sealed class FileCaseFix() : LiteralFix(PlatformRules.WrongCase, "Write the name as the file has it");
