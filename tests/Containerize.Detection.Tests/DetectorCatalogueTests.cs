using System.Text.RegularExpressions;

namespace Containerize.Detection.Tests;

public class DetectorCatalogueTests
{
    [Fact]
    public void Ids_are_unique_sorted_and_in_kebab_case()
    {
        var ids = DetectorCatalogue.All.Select(d => d.Id).ToArray();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", id));
    }

    [Fact]
    public void Holds_every_detector()
    {
        var declared = typeof(Detector).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Detector)) && !t.IsAbstract).Select(t => t.Name);
        Assert.Equal(declared.Order(StringComparer.Ordinal), DetectorCatalogue.All.Select(d => d.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Class_names_follow_the_ids() =>
        Assert.All(DetectorCatalogue.All, d => Assert.Equal(d.Id.Replace("-", ""), Regex.Replace(d.GetType().Name, "Detector$", "").ToLowerInvariant()));
}
