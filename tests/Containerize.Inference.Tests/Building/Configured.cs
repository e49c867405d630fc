using Containerize.Inference.Configuration;
using Containerize.Inference.Values;

namespace Containerize.Inference.Tests.Building;

/// <summary>The configuration of one project with the given files.</summary>
internal static class Configured
{
    public static ServiceConfiguration By(params (string Name, string Text)[] files) => By([], files);

    public static ServiceConfiguration By(string[] added, params (string Name, string Text)[] files) => By(added, [], files);

    public static ServiceConfiguration By(string[] added, ICollection<Notice> notices, params (string Name, string Text)[] files)
    {
        var project = Projects.Web("src/Shop/Shop.csproj") with { ConfigurationFiles = files.Select(f => "src/Shop/" + f.Name).ToEquatableList() };
        var texts = files.ToDictionary(f => "src/Shop/" + f.Name, f => new TextFile("src/Shop/" + f.Name, f.Text), StringComparer.Ordinal);
        return new ServiceConfiguration(texts, project, added.ToHashSet(StringComparer.OrdinalIgnoreCase), notices, []);
    }

    public static ValueResolver Values(string settings, params Fact[] facts) => new(By(("appsettings.json", settings)), facts);
}
