namespace Containerize.Analyzers.CodeFixes;

/// <summary>Listen on a port from 1024 on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LowPortFix))]
[Shared]
public sealed class LowPortFix() : LiteralFix(GenerationRules.PrivilegedPort, "Listen on a port from 1024 on");
