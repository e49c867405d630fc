namespace Containerize.Validation.Tests.Manifests;

public class DefectTests
{
    private static IEnumerable<Defect> Everything => Defects.All.Concat(FurtherDefects.All);

    public static TheoryData<string> Names => new(Everything.Select(defect => defect.Name));

    [Fact]
    public void Nothing_is_reported_of_good_manifests()
    {
        var report = Validate.Files(("set.yaml", Gold.Text));

        Assert.Empty(report.Findings.Select(finding => finding.ToString()));
        Assert.Empty(report.NotChecked);
        Assert.Equal(6, report.Documents);
    }

    [Fact]
    public void Nothing_is_reported_of_good_manifests_of_other_kinds() =>
        Assert.Empty(Validate.Yaml(Gold.Text + "---\n" + Gold.More).Select(finding => finding.ToString()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_defect_is_reported_once_and_at_its_line(string name)
    {
        var defect = Everything.Single(candidate => candidate.Name == name);
        var mark = defect.Mark.Split('|');
        var line = Validate.LineOf(defect.Text, mark[0]) + (mark.Length > 1 ? int.Parse(mark[1]) : 0);

        var findings = Validate.Yaml(defect.Text);

        Assert.True(Validate.Marks(findings) is [var only] && only == $"{line}:{defect.Rule}", $"expected {line}:{defect.Rule}, got\n{string.Join("\n", findings)}");
    }

    [Fact]
    public void Secrets_never_stand_in_a_message()
    {
        foreach (var defect in Everything.Where(defect => defect.Text.Contains("letmein", StringComparison.Ordinal)))
            Assert.DoesNotContain(Validate.Yaml(defect.Text), finding => finding.ToString().Contains("letmein", StringComparison.Ordinal));
    }
}
