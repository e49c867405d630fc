using Containerize.Model;

namespace Containerize.Validation.Tests.Manifests;

/// <summary>A pod for Windows is not asked for what the API server refuses there.</summary>
public class WindowsPodTests
{
    private static readonly string[] OfLinux = ["CTZ4009", "CTZ4011", "CTZ4012", "CTZ4013", "CTZ4015"];

    [Fact]
    public void Guards_a_pod_that_says_so() => Assert.DoesNotContain(Validate.Yaml(Pod("  os:\n    name: windows\n  securityContext:\n    runAsNonRoot: true\n")), finding => OfLinux.Contains(finding.Rule) || finding.Rule == "CTZ4014");

    [Fact]
    public void Reports_one_that_may_run_as_administrator_and_one_that_does_not_say_so()
    {
        Assert.Contains(Validate.Yaml(Pod("  os:\n    name: windows\n")), finding => finding.Rule == "CTZ4014");
        Assert.Contains(Validate.Yaml(Pod("  securityContext:\n    runAsNonRoot: true\n")), finding => OfLinux.Contains(finding.Rule));
    }

    private static string Pod(string more) => $"apiVersion: v1\nkind: Pod\nmetadata:\n  name: desk\n  namespace: shop\nspec:\n{more}  containers:\n    - name: desk\n      image: shop/desk:1.0.0\n";
}
