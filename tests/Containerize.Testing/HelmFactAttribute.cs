using Xunit;

namespace Containerize.Testing;

/// <summary>A test that renders charts by Go's own templates; skipped, with the reason, where Go or the functions that Helm adds to it are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HelmFactAttribute : FactAttribute
{
    /// <summary>Where Debian's packages of Go libraries lie.</summary>
    public const string Libraries = "/usr/share/gocode";

    /// <summary>Looks for them.</summary>
    public HelmFactAttribute()
    {
        if (new CommandFactAttribute("go").Skip is { } reason)
        {
            Skip = reason;
        }
        else if (!Directory.Exists(Libraries + "/src/github.com/Masterminds/sprig"))
        {
            Skip = "the Go library sprig is not on this machine (Debian: golang-github-masterminds-sprig-dev)";
        }
    }
}
