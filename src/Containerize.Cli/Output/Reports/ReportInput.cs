using Containerize.Model;
using Containerize.Validation;

namespace Containerize.Cli.Output.Reports;

/// <summary>What a report is written from.</summary>
/// <param name="Report">What was found, with paths as a person sees them.</param>
/// <param name="Files">The files that were read, with the same paths.</param>
internal sealed record ReportInput(ValidationReport Report, IReadOnlyList<TextFile> Files);
