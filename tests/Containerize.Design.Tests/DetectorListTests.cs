using System.Text.RegularExpressions;
using Containerize.Detection;
using Containerize.Detection.Configuration;
using Containerize.Testing;

namespace Containerize.Design.Tests;

/// <summary>A detector is one file, one line in the catalogue, one test class, one page.</summary>
public partial class DetectorListTests
{
    private static readonly IReadOnlyList<Type> Types =
        typeof(Detector).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Detector)) && !type.IsAbstract).ToList();

    [Fact]
    public void Every_detector_is_in_the_catalogue_once()
    {
        var listed = DetectorCatalogue.All.Select(detector => detector.GetType().Name);
        Assert.Equal(Types.Select(type => type.Name).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_kebab_case_unique_and_the_catalogue_is_sorted_by_them()
    {
        var ids = DetectorCatalogue.All.Select(detector => detector.Id).ToList();
        Assert.All(ids, id => Assert.Matches(KebabCase(), id));
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_detector_has_a_page() => Offenders.None(
        DetectorCatalogue.All.Select(detector => $"docs/detectors/{detector.Id}.md").Where(page => !File.Exists(Checkout.Path(page))));

    [Fact]
    public void Every_page_belongs_to_a_detector()
    {
        var pages = SourceFiles.Under("docs/detectors", ".md").Select(Path.GetFileNameWithoutExtension).Where(name => name != "README");
        Offenders.None(pages.Except(DetectorCatalogue.All.Select(detector => detector.Id)));
    }

    [Fact]
    public void Every_detector_has_a_test_class()
    {
        var tests = SourceFiles.Under("tests/Containerize.Detection.Tests", ".cs").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Offenders.None(Types.Select(type => type.Name + "Tests").Where(name => !tests.Contains(name)));
    }

    [Fact]
    public void Every_detector_declares_the_words_without_which_a_file_is_nothing_to_it() => Offenders.None(
        DetectorCatalogue.All.Where(detector => detector is not InvocationDetector && detector.TriggerWords.Count == 0).Select(detector => detector.Id));

    [Fact]
    public void No_trigger_word_is_so_short_that_it_stands_everywhere() => Offenders.None(
        DetectorCatalogue.All.SelectMany(detector => detector.TriggerWords.Where(word => word.TrimStart('*').Length < 2).Select(word => $"{detector.Id}: {word}")));

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
