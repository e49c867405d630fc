namespace Containerize.Analyzers.CodeFixes;

/// <summary>Write the IANA name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TimeZoneFix))]
[Shared]
public sealed class TimeZoneFix() : LiteralFix(PlatformRules.WindowsTimeZone, "Write the IANA name");
