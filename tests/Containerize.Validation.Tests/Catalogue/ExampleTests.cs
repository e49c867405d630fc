namespace Containerize.Validation.Tests.Catalogue;

public class ExampleTests
{
    public static TheoryData<string> Names => new(Examples.All.Select(example => $"{example.Path}: {example.Name}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Reports_what_is_wrong_and_nothing_else(string name)
    {
        var example = Examples.All.Single(candidate => $"{candidate.Path}: {candidate.Name}" == name);

        var findings = Validate.Files((example.Path, example.Text)).Findings;

        Assert.True(example.Marks.SequenceEqual(Validate.Marks(findings)), $"expected {string.Join(" ", example.Marks)}, got\n{string.Join("\n", findings)}");
    }
}
