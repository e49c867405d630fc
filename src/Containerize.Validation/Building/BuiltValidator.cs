namespace Containerize.Validation.Building;

/// <summary>Checks what kubectl makes of kustomizations and helm of charts, besides the files as they stand.</summary>
public static class BuiltValidator
{
    /// <summary>Builds what can be built without leaving the folder, and adds what is found in it to the report.</summary>
    /// <param name="report">What was found in the files as they stand.</param>
    /// <param name="input">The files.</param>
    /// <param name="root">The absolute path of the folder that the files' paths are relative to.</param>
    /// <param name="tools">The programs.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>The report with each cause once: findings of built objects stand where the object or field comes from.</returns>
    public static async Task<ValidationReport> ValidateAsync(ValidationReport report, ValidationInput input, string root, BuildTools tools, CancellationToken ct)
    {
        var run = new BuildRun(report, input, root, tools);
        await run.KustomizeAsync(ct).ConfigureAwait(false);
        await run.RenderAsync(ct).ConfigureAwait(false);
        return run.Report();
    }
}
